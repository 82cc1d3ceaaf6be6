/**
 * JSON with keys in code-point order and without undefined values, so that equal values give equal bytes.
 * Follows RFC 8785 as far as the dataset needs it: text, finite numbers, booleans, null, lists and records.
 */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? sortKeys(inner) : inner,
  );
}

function sortKeys(record: object): object {
  const keys = Object.keys(record);
  if (keys.every((key, index) => index === 0 || keys[index - 1]! < key)) return record;
  return Object.fromEntries(keys.toSorted().map((key) => [key, (record as Record<string, unknown>)[key]]));
}
