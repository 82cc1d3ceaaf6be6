// Preloaded into a build: its clock is 400 days ahead, so that whatever reads the clock shows in the bytes.
const ahead = 400 * 86_400_000;
const RealDate = Date;

globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead);
    else super(...given);
  }
  static now() {
    return RealDate.now() + ahead;
  }
};
