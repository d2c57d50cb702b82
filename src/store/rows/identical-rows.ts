/**
 * Rows that share a key read as one: the first. SharePoint may enforce a unique column late, and Graph has no create that
 * can be repeated safely, so a twin is possible and must never show twice.
 */
export function withoutTwins<T extends { key: string }>(rows: readonly (T | null)[]): T[] {
  const first = new Map<string, T>();
  for (const row of rows) if (row && !first.has(row.key)) first.set(row.key, row);
  return [...first.values()];
}

/** Rows in the order that the plan has them. */
export const inPlanOrder = <T extends { position: number }>(rows: readonly T[]): T[] =>
  rows.toSorted((one, other) => one.position - other.position);
