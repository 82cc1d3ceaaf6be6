// The same keys on a Thai (Kedmanee, TIS 820) and on a US keyboard, without and with shift.
const latin = '1234567890-=qwertyuiop[]\\asdfghjkl;\'zxcvbnm,./!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const thai = 'ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ';
const toThai = new Map([...latin].map((key, place) => [key, thai[place]!]));
const toLatin = new Map([...thai].map((key, place) => [key, latin[place]!]));

/** What the same keys type on the other keyboard, where that can be meant; undefined where it cannot. */
export function onOtherKeyboard(text: string): string | undefined {
  if (/^[\x20-\x7e]+$/.test(text) && /[a-z]/i.test(text)) {
    const typed = [...text].map((key) => toThai.get(key) ?? key).join('');
    // No Thai word begins with a mark or has one behind another of its kind.
    return /^[ก-ฮเ-ไ]/.test(typed) && !/[\u0e31\u0e34-\u0e3a]{2}|[\u0e48-\u0e4c]{2}/.test(typed) ? typed : undefined;
  }
  if (/^[ก-๛\s/().,"?+-]+$/.test(text)) {
    const typed = [...text]
      .map((key) => toLatin.get(key) ?? key)
      .join('')
      .toLowerCase();
    return /^[a-z][a-z -]{2,}$/.test(typed) ? typed : undefined;
  }
  return undefined;
}
