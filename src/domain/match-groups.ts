/**
 * Which group of one side is which of the other, one for one: those with the same name, and of the rest those that have the
 * most members in common. So a focus area that only got another name or number is no new one.
 */
export function matchGroups(
  members: readonly (readonly [string, string])[],
  before: readonly string[],
  after: readonly string[],
): Map<string, string> {
  const names = new Set(after);
  const matched = new Map([...new Set(before)].filter((name) => names.has(name)).map((name) => [name, name]));
  const taken = new Set(matched.values());
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const [from, to] of members) {
    const key = JSON.stringify([from, to]);
    counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  for (const { from, to } of [...counts.values()].toSorted((one, other) => other.count - one.count)) {
    if (matched.has(from) || taken.has(to)) continue;
    matched.set(from, to);
    taken.add(to);
  }
  return matched;
}
