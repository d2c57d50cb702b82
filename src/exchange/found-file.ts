import type { Finding } from '../domain/plan.ts';
import type { Table } from './table.ts';

/** A file that someone chose, or a pasted text. The bytes say what it is; the name is for people. */
export interface PlanFile {
  name: string;
  bytes: Uint8Array;
}

/** What a file was found to be. A pasted table is `html` or `text`. */
export type FileKind = 'xlsx' | 'docx' | 'html' | 'text';

/** A file's tables before anything in them is understood: a workbook has one a sheet, every other file has one. */
export interface FoundFile {
  kind: FileKind;
  tables: Table[];
  /** Doubts about the file itself, such as a guessed encoding. */
  findings: Finding[];
}

/** A file that cannot be read, with a reason for a person that says what to do. */
export interface Refusal {
  refusal: string;
}
