/** What `make` gives, made once for each key; what could not be had may be there at the next call. */
export function once<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  let value = known.get(key);
  if (!value) {
    known.set(key, (value = make()));
    value.catch(() => known.delete(key));
  }
  return value;
}
