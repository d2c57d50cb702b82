/** How many lines a text takes in a column as wide as so many letters, broken between words as programs break it. */
export function wrappedLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOf(line, Math.max(1, width)), 0);
}

function linesOf(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of line.split(/\s+/)) {
    const isFit = used === 0 || used + 1 + length <= width;
    used = isFit ? used + (used === 0 ? 0 : 1) + length : length;
    if (!isFit) lines += 1;
    if (used <= width) continue;
    lines += Math.ceil(used / width) - 1;
    used %= width;
  }
  return lines;
}
