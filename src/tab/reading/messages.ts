import type { Corrections } from '../../exchange/corrections.ts';
import type { FoundFile, PlanFile, Refusal } from '../../exchange/found-file.ts';
import type { Reading } from '../../exchange/reading.ts';
import type { ReportRequest } from '../../exchange/write/report/write-report.ts';

/** What the page may ask of the worker that reads files, and what it answers. */
export interface Jobs {
  /** The tables of a file. The worker keeps them for reading. */
  open: { asked: PlanFile; answer: FoundFile | Refusal };
  /** The opened file as a plan. */
  read: { asked: Corrections; answer: Reading };
  /** The bytes of a report. */
  write: { asked: ReportRequest; answer: Uint8Array };
}

export type JobName = keyof Jobs;

/** A question to the worker. Answers name it by its number. */
export type Asked = { [Name in JobName]: { number: number; job: Name; asked: Jobs[Name]['asked'] } }[JobName];

/** What the worker says: the answer, or what went wrong; `words` is a sentence for a person where there is one. */
export type Answered =
  | { number: number; isDone: true; answer: Jobs[JobName]['answer'] }
  | { number: number; isDone: false; words: string | null };
