import { NO_CORRECTIONS, type Corrections } from '../../../exchange/corrections.ts';
import type { FoundFile, PlanFile } from '../../../exchange/found-file.ts';
import type { Reading } from '../../../exchange/reading.ts';
import { NO_DECISIONS, type ImportDecisions } from '../../../store/import/import-decisions.ts';
import { NO_CHOICES, type MergeChoices } from '../../../store/import/merge-choices.ts';
import { ReadingError, type PlanReader } from '../../reading/plan-reader.ts';
import type { KeptDecisions, SecondKind, WorkKeeper } from './kept-work.ts';

/** A file on its way into the lists: as it was found, as it is read, and what was decided. */
export interface OpenWork extends KeptDecisions {
  state: 'open';
  file: PlanFile;
  found: FoundFile;
  /** The corrections as they were before each change, the newest last. */
  earlier: readonly Corrections[];
  reading: Reading;
  /** True while the reading in view is older than the corrections. */
  isReading: boolean;
  /** What went wrong with the last reading. */
  problem: string | null;
}

/** Where bringing in a file stands. */
export type WorkState =
  | { state: 'looking' }
  | { state: 'none'; problem: string | null }
  | { state: 'opening'; name: string; step: 'tables' | 'plan' }
  | OpenWork;

type Reader = Pick<PlanReader, 'ask' | 'close'>;

const LARGEST_BYTES = 100 * 1024 * 1024;
const TOO_LARGE =
  'This file has more than 100 MB, and plans have few. Save the sheet with the plan alone as a file of its own, and choose that.';

/** Brings in one file at a time: opens it, reads it anew at each correction, and keeps what was done in this browser. */
export class ImportWork {
  readonly #listeners = new Set<() => void>();
  readonly #makeReader: () => Reader;
  readonly #keeper: WorkKeeper;
  #reader: Reader | null = null;
  #state: WorkState = { state: 'looking' };
  #isBusy = false;

  constructor(parts: { makeReader: () => Reader; keeper: WorkKeeper }) {
    this.#makeReader = parts.makeReader;
    this.#keeper = parts.keeper;
  }

  readonly state = (): WorkState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes on with the file that this browser kept, where it kept one. */
  async resume(): Promise<void> {
    const kept = await this.#keeper.read();
    if (this.#state.state !== 'looking') return;
    if (!kept) return this.#set({ state: 'none', problem: null });
    await this.#open(kept.file, kept);
  }

  /** Opens a file that somebody chose, dropped or pasted, in place of the one before. */
  async open(file: File): Promise<void> {
    if (file.size > LARGEST_BYTES) return this.#set({ state: 'none', problem: TOO_LARGE });
    this.#set({ state: 'opening', name: file.name, step: 'tables' });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await this.#open({ name: file.name, bytes }, null);
    } catch {
      // The browser says no more than that it could not: the file was moved, or is open and locked.
      this.#set({ state: 'none', problem: UNREADABLE });
    }
  }

  /** Stops what is under way and forgets the file. */
  async drop(): Promise<void> {
    this.close();
    this.#set({ state: 'none', problem: null });
    await this.#keeper.forget();
  }

  /** Ends the worker. What was done stays kept. */
  close(): void {
    this.#reader?.close();
    this.#reader = null;
  }

  /** Changes what was decided about the file, and reads it anew. */
  correct(change: (corrections: Corrections) => Corrections): void {
    const now = this.#state;
    if (now.state !== 'open') return;
    const corrections = change(now.corrections);
    this.#change({ ...now, corrections, earlier: [...now.earlier, now.corrections] });
    void this.#readAnew();
  }

  /** Takes the last correction back. */
  undo(): void {
    const now = this.#state;
    if (now.state !== 'open') return;
    const before = now.earlier.at(-1);
    if (!before) return;
    this.#change({ ...now, corrections: before, earlier: now.earlier.slice(0, -1) });
    void this.#readAnew();
  }

  /** Changes who is who, or which sub-group owns what. */
  decide(change: (decisions: ImportDecisions) => ImportDecisions): void {
    const now = this.#state;
    if (now.state === 'open') this.#change({ ...now, decisions: change(now.decisions) });
  }

  /** Says what the file is beside the plan that is there; null asks again. */
  sayKind(kind: SecondKind | null): void {
    const now = this.#state;
    if (now.state === 'open') this.#change({ ...now, kind });
  }

  /** Changes what is taken of a newer version. */
  choose(change: (choices: MergeChoices) => MergeChoices): void {
    const now = this.#state;
    if (now.state === 'open') this.#change({ ...now, choices: change(now.choices) });
  }

  /** Notes that rows are being written, or that all of them are. */
  begin(isBegun: boolean): void {
    const now = this.#state;
    if (now.state === 'open') this.#change({ ...now, isBegun });
  }

  async #open(file: PlanFile, kept: KeptDecisions | null): Promise<void> {
    this.close();
    const reader = this.#makeReader();
    this.#reader = reader;
    const work = kept ? workOf(kept) : FRESH;
    try {
      this.#set({ state: 'opening', name: file.name, step: 'tables' });
      const found = await reader.ask('open', file);
      if ('refusal' in found) return this.#set({ state: 'none', problem: found.refusal });
      this.#set({ state: 'opening', name: file.name, step: 'plan' });
      const reading = await reader.ask('read', work.corrections);
      const rest = { earlier: [], isReading: false, problem: null };
      this.#set({ state: 'open', file, found, reading, ...work, ...rest });
      if (!kept) await this.#keeper.keep({ file, ...work });
    } catch (thrown) {
      this.#failed(thrown);
    }
  }

  /** One reading at a time: what was corrected meanwhile is read at once after it, and what lies between is skipped. */
  async #readAnew(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (let isDone = false; !isDone;) {
        const asked = this.#state;
        const reader = this.#reader;
        if (asked.state !== 'open' || !reader) return;
        this.#set({ ...asked, isReading: true });
        const reading = await reader.ask('read', asked.corrections);
        const now = this.#state;
        if (now.state !== 'open' || this.#reader !== reader) return;
        isDone = now.corrections === asked.corrections;
        this.#set({ ...now, reading, isReading: !isDone, problem: null });
      }
    } catch (thrown) {
      this.#failed(thrown);
    } finally {
      this.#isBusy = false;
    }
  }

  #failed(thrown: unknown): void {
    if (!(thrown instanceof ReadingError)) throw thrown;
    if (thrown.isStopped) return;
    const now = this.#state;
    if (now.state === 'open') this.#set({ ...now, isReading: false, problem: thrown.message });
    else this.#set({ state: 'none', problem: thrown.message });
  }

  #change(work: OpenWork): void {
    this.#set(work);
    void this.#keeper.keepWork(workOf(work));
  }

  #set(state: WorkState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const UNREADABLE =
  'The browser could not read this file. If it is open in another program, or was moved meanwhile, close it there and choose it again.';

const FRESH: KeptDecisions = {
  corrections: NO_CORRECTIONS,
  decisions: NO_DECISIONS,
  kind: null,
  choices: NO_CHOICES,
  isBegun: false,
};

const workOf = ({ corrections, decisions, kind, choices, isBegun }: KeptDecisions): KeptDecisions => ({
  corrections,
  decisions,
  kind,
  choices,
  isBegun,
});
