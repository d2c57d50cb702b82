const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** How long to wait after so many failures: twice as long each time, and by chance up to half less, so that no two come back together. */
export function backoffMs(failures: number, random: () => number): number {
  const most = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
  return most * (1 - random() / 2);
}
