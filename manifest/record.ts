import type { Fault } from './fault.ts';

/** What was packed last for an environment. */
export interface PackRecord {
  version: string;
  /** SHA-256 of the zip, in hexadecimal. */
  sha256: string;
}

/** The record as it was written; null where it is none of ours. */
export function readRecord(text: string): PackRecord | null {
  try {
    const { version, sha256 } = JSON.parse(text) as Partial<Record<keyof PackRecord, unknown>>;
    return typeof version === 'string' && typeof sha256 === 'string' ? { version, sha256 } : null;
  } catch {
    return null; // Somebody's edit: the package is made anew, and the record with it.
  }
}

/** Teams takes a package as an update only where its version is higher; the same package may be made again. */
export function checkVersion(next: PackRecord, last: PackRecord | null, place: string): Fault[] {
  if (!last || next.sha256 === last.sha256) return [];
  const order = compareVersions(next.version, last.version);
  if (order > 0) return [];
  const words =
    order < 0
      ? `${next.version} is lower than ${last.version}, which was packed before.`
      : `The package is another than the ${last.version} that was packed before, and Teams takes it as an update only with a higher version.`;
  return [
    { place, words: `${words} Raise APM_APP_VERSION, or delete ${place} where that package was never uploaded.` },
  ];
}

function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map((version) => version.split('.').map(Number));
  for (const [at, part] of (first ?? []).entries()) {
    const difference = part - (second?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
