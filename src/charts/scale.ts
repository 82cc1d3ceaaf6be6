/** The next even number of the forms 2, 4, 6, 8, 10, 20, 40, 60, … at or above `max`, so that its half is whole too. */
export function roundUp(max: number): number {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(max, 1))));
  const unit = magnitude === 1 ? 2 : magnitude;
  const top = Math.ceil(Math.max(max, 1) / unit) * unit;
  return top % 2 === 0 ? top : top + unit;
}
