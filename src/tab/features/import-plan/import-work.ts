import { NO_CORRECTIONS, type Corrections } from '../../../exchange/corrections.ts';
import type { FoundFile, PlanFile } from '../../../exchange/found-file.ts';
import type { Reading } from '../../../exchange/reading.ts';
import { NO_DECISIONS, type ImportDecisions } from '../../../store/import/import-decisions.ts';
import { NO_CHOICES, type MergeChoices } from '../../../store/import/merge-choices.ts';
import { ReadingError, type PlanReader } from '../../reading/plan-reader.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import type { KeptDecisions, SecondKind, WorkKeeper } from './kept-work.ts';

const say = wordsOf(catalogue);

/** What a person decides step by step, and can take back. */
type Decided = Pick<KeptDecisions, 'corrections' | 'decisions' | 'choices'>;

/** A file with what was decided about it, which somebody left for another one. */
export type SetAside = KeptDecisions & { file: PlanFile };

/** A file on its way into the lists: as it was found, as it is read, and what was decided. */
export interface OpenWork extends KeptDecisions {
  state: 'open';
  file: PlanFile;
  found: FoundFile;
  /** What was decided before each change, the newest last. */
  earlier: readonly Decided[];
  reading: Reading;
  /** True while the reading in view is older than the corrections. */
  isReading: boolean;
  /** What went wrong with the last reading. */
  problem: string | null;
}

/** Where bringing in a file stands. */
export type WorkState =
  | { state: 'looking' }
  | { state: 'none'; problem: string | null; aside: SetAside | null }
  | { state: 'opening'; name: string; step: 'tables' | 'plan' }
  | OpenWork;

type Reader = Pick<PlanReader, 'ask' | 'close'>;

const LARGEST_BYTES = 100 * 1024 * 1024;

/** Brings in one file at a time: opens it, reads it anew at each correction, and keeps what was done in this browser. */
export class ImportWork {
  readonly #listeners = new Set<() => void>();
  readonly #makeReader: () => Reader;
  readonly #keeper: WorkKeeper;
  #reader: Reader | null = null;
  #state: WorkState = { state: 'looking' };
  #isBusy = false;
  #aside: SetAside | null = null;

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
    if (!kept) return this.#setNone(null);
    this.#aside = kept;
    if (kept.isDone) return this.#setNone(null);
    await this.#open(kept.file, kept);
  }

  /** Opens a file that somebody chose, dropped or pasted, in place of the one before. */
  async open(file: File): Promise<void> {
    if (file.size > LARGEST_BYTES) return this.#setNone(say('tooLarge'));
    this.#set({ state: 'opening', name: file.name, step: 'tables' });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await this.#open({ name: file.name, bytes }, null);
    } catch {
      // The browser says no more than that it could not: the file was moved, or is open and locked.
      this.#setNone(say('unreadable'));
    }
  }

  /** Ends with a file that is in the lists. What was said of it stays kept, for who takes the import back to mend something. */
  async finish(): Promise<void> {
    const now = this.#state;
    if (now.state !== 'open') return;
    this.close();
    const done = { ...workOf(now), isBegun: false, isDone: true };
    this.#aside = { file: now.file, ...done };
    this.#setNone(null);
    await this.#keeper.keepWork(done);
  }

  /** Makes way for another file. Until one is open, this one can be gone on with, and stays kept. */
  setAside(): void {
    const now = this.#state;
    this.close();
    if (now.state === 'open') this.#aside = { file: now.file, ...workOf(now) };
    this.#setNone(null);
  }

  /** Goes on with the file that was set aside. */
  async goBack(): Promise<void> {
    const aside = this.#aside;
    if (!aside) return;
    const kind = aside.isDone ? null : aside.kind;
    await this.#open(aside.file, { ...aside, kind, isDone: false });
  }

  /** Ends the worker. What was done stays kept. */
  close(): void {
    this.#reader?.close();
    this.#reader = null;
  }

  /** Changes what was decided about the file, and reads it anew. */
  correct(change: (corrections: Corrections) => Corrections): void {
    this.#decide(({ corrections }) => ({ corrections: change(corrections) }));
  }

  /** Changes who is who, or which sub-group owns what. */
  decide(change: (decisions: ImportDecisions) => ImportDecisions): void {
    this.#decide(({ decisions }) => ({ decisions: change(decisions) }));
  }

  /** Changes what is taken of a newer version. */
  choose(change: (choices: MergeChoices) => MergeChoices): void {
    this.#decide(({ choices }) => ({ choices: change(choices) }));
  }

  /** Notes what is likely where nobody has decided; taking back passes over it. */
  propose(change: (decisions: ImportDecisions) => ImportDecisions): void {
    const now = this.#state;
    if (now.state === 'open') this.#change({ ...now, decisions: change(now.decisions) });
  }

  /** Takes back what was decided last. */
  undo(): void {
    const now = this.#state;
    if (now.state !== 'open') return;
    const before = now.earlier.at(-1);
    if (!before) return;
    this.#change({ ...now, ...before, earlier: now.earlier.slice(0, -1) });
    if (before.corrections !== now.corrections) void this.#readAnew();
  }

  /** Says what the file is beside the plan that is there; null asks again. */
  sayKind(kind: SecondKind | null): void {
    const now = this.#state;
    if (now.state === 'open') this.#change({ ...now, kind });
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
      if ('refusal' in found) return this.#setNone(found.refusal);
      this.#set({ state: 'opening', name: file.name, step: 'plan' });
      const reading = await reader.ask('read', work.corrections);
      const rest = { earlier: [], isReading: false, problem: null };
      this.#aside = null;
      this.#set({ state: 'open', file, found, reading, ...work, ...rest });
      await this.#keeper.keep({ file, ...work });
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
    else this.#setNone(thrown.message);
  }

  #decide(change: (decided: Decided) => Partial<Decided>): void {
    const now = this.#state;
    if (now.state !== 'open') return;
    const { corrections, decisions, choices } = now;
    const before = { corrections, decisions, choices };
    const changed = { ...before, ...change(before) };
    this.#change({ ...now, ...changed, earlier: [...now.earlier, before] });
    if (changed.corrections !== corrections) void this.#readAnew();
  }

  #setNone(problem: string | null): void {
    this.#set({ state: 'none', problem, aside: this.#aside });
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

const FRESH: KeptDecisions = {
  corrections: NO_CORRECTIONS,
  decisions: NO_DECISIONS,
  kind: null,
  choices: NO_CHOICES,
  isBegun: false,
  isDone: false,
};

const workOf = ({ corrections, decisions, kind, choices, isBegun, isDone }: KeptDecisions): KeptDecisions => ({
  corrections,
  decisions,
  kind,
  choices,
  isBegun,
  isDone,
});
