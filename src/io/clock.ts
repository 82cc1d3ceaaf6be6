/** The one place that asks for the time; everything else is given it. */
export function currentTime(): Date {
  return new Date();
}
