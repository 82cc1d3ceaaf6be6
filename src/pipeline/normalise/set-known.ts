/** Sets a key only where there is a value, so that equal reports have equal keys. */
export function setKnown<Target extends object, Key extends keyof Target>(
  target: Target,
  key: Key,
  value: Target[Key] | undefined,
): void {
  if (value !== undefined) target[key] = value;
}
