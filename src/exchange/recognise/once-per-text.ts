/** A long plan has more different texts than are worth keeping. */
const MOST_KEPT = 2_000;

/** The same reading, kept for texts that come again: names, dates and ratings do on almost every row. */
export function oncePerText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = read(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, reading);
    return reading;
  };
}
