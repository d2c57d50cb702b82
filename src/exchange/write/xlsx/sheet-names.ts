const LONGEST = 31;

/** Names that Excel takes for sheets: without the signs it keeps for itself, not too long, each once. */
export function sheetNames(wanted: readonly (string | null)[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const fit =
      (name ?? 'Plan')
        .replaceAll(/[\\/?*:[\]]/g, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim()
        .slice(0, LONGEST) || 'Plan';
    const own = freeName(fit, taken);
    taken.add(own.toLowerCase());
    return own;
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${count})`;
    const tried = name.slice(0, LONGEST - ending.length) + ending;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}
