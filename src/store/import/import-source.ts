import type { ImportDecisions } from './import-decisions.ts';

/** The file that a plan was read from. `corrections` is JSON that only who reads files understands. */
export interface ImportSource {
  name: string;
  bytes: Uint8Array;
  corrections: string;
}

/** What goes with a plan into the lists. A plan without a file goes out in the standard layout. */
export interface ImportOptions {
  decisions?: ImportDecisions | undefined;
  source?: ImportSource | undefined;
}

/** How far an import is: rows written, or taken back, of all rows. */
export interface ImportProgress {
  written: number;
  total: number;
}

/** Hears how far an import is. */
export type OnProgress = (progress: ImportProgress) => void;

/** What an import became. `keptFile` says whether the file stands in the site's documents; null where none came with it. */
export interface Imported {
  keptFile: { isKept: true } | { isKept: false; reason: string } | null;
  /** The labels of review dates that were closed in the app, in which nothing of the file was written. */
  closedReviews: string[];
}

/** The last import. `finishedOn` is null where it was cut off. */
export interface LastImport {
  /** `merged` is a newer version of a file, `added` another priority beside what was there. */
  how: 'first' | 'added' | 'merged';
  fileName: string | null;
  begunOn: string;
  finishedOn: string | null;
  by: string | null;
  /** True where taking it back was begun and cut off: then only that can be gone on with. */
  isBeingUndone: boolean;
}
