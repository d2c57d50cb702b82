import type { Meeting } from '../../domain/meeting.ts';
import type { PlanStore } from '../../store/plan-store.ts';
import { RowGoneError } from '../../store/store-error.ts';
import type { TabGroup } from '../offline/tab-group.ts';
import { Lookout, type Looked } from './lookout.ts';
import { AWAIT_MS, FOLLOW_MS } from './meeting-pace.ts';
import { hasRow, isMeetingStep, withSteps, type MeetingStep } from './meetings-now.ts';
import { openIn, type SentEdit, type SentEdits, type WatchedOutbox } from './sent-edits.ts';

/** The meetings of a plan as a page shows them: what was read, with what was done here and is not in SharePoint yet. */
export interface MeetingsState {
  /** Null until they were read or taken from what the browser kept. */
  meetings: readonly Meeting[] | null;
  /** What went wrong with the last look; null where nothing did. */
  error: Error | null;
  /** False while they are as this browser kept them, and nobody has looked since the page was opened. */
  isChecked: boolean;
}

/** What the tabs of one browser tell each other of meetings. */
export interface MeetingsMessage {
  kind: 'meetings read';
  meetings: readonly Meeting[];
  startedAt: number;
}

/** What following meetings stands on. `now` is in milliseconds of this machine. */
export interface MeetingsParts {
  store: Pick<PlanStore, 'readMeetings' | 'readMeeting' | 'traffic'>;
  outbox: WatchedOutbox;
  sent: SentEdits;
  tabs: TabGroup<MeetingsMessage>;
  keeper: { read(): Promise<Meeting[] | null>; keep(meetings: readonly Meeting[]): Promise<void> };
  now(): number;
}

/**
 * The meetings of a plan. While one is followed its row alone is read; what this browser's person did to it shows at once, in
 * all tabs, since what waits to be sent is theirs together.
 */
export class FollowedMeetings {
  readonly #parts: MeetingsParts;
  readonly #lookout: Lookout;
  readonly #listeners = new Set<() => void>();
  #read: readonly Meeting[] | null = null;
  #state: MeetingsState = { meetings: null, error: null, isChecked: false };
  #isOpen = false;
  #followed: string | null = null;
  /** When the look began whose outcome is shown. What went out since is not in it. */
  #readAt = 0;
  #steps: readonly MeetingStep[] = [];
  #newest: SentEdit | undefined;
  #stopLeading: (() => void) | null = null;

  constructor(parts: MeetingsParts) {
    this.#parts = parts;
    this.#lookout = new Lookout({ look: () => this.#look(), now: parts.now, traffic: parts.store.traffic });
    this.#lookout.keepPace(AWAIT_MS);
  }

  readonly state = (): MeetingsState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads and follows until the answer is called. */
  start(): () => void {
    const stopHearing = this.#parts.tabs.hear((message) => this.#hear(message));
    const stopWatching = this.#parts.outbox.subscribe(() => this.#outboxChanged());
    this.#isOpen = true;
    this.#outboxChanged();
    void this.#open();
    return () => {
      this.#isOpen = false;
      stopHearing();
      stopWatching();
      this.hide();
    };
  }

  /** The page can be seen: one of the tabs that can be looks for all, and at once, for whoever comes back to it. */
  show(): void {
    if (this.#stopLeading || !this.#isOpen) return;
    this.#stopLeading = this.#parts.tabs.askToLead(() => this.#lookout.turnOn());
    this.#lookout.hurry();
  }

  hide(): void {
    this.#stopLeading?.();
    this.#stopLeading = null;
    this.#lookout.turnOff();
  }

  /** Follows one meeting by its key, or with null waits for one. */
  readonly follow = (key: string | null): void => {
    if (key === this.#followed) return;
    this.#followed = key;
    this.#lookout.keepPace(key === null ? AWAIT_MS : FOLLOW_MS);
  };

  /** The network is back. */
  connect(): void {
    this.#lookout.hurry();
  }

  readonly lookAgain = (): Promise<void> => this.#lookout.look();

  async #open(): Promise<void> {
    const kept = await this.#parts.keeper.read();
    if (kept && !this.#read) this.#set(kept, null);
    this.show();
    if (!this.#read) await this.lookAgain();
  }

  async #look(): Promise<Looked> {
    const before = this.#read;
    const startedAt = this.#parts.now();
    try {
      const meetings = await this.#ask();
      this.#readAt = startedAt;
      const isSame = JSON.stringify(meetings) === JSON.stringify(before);
      this.#set(isSame && before ? before : meetings, null);
      this.#parts.tabs.tell({ kind: 'meetings read', meetings, startedAt });
      if (!isSame) void this.#parts.keeper.keep(meetings);
      return isSame ? 'same' : 'changed';
    } catch (thrown) {
      this.#set(before, thrown instanceof Error ? thrown : new Error(String(thrown)));
      return 'failed';
    }
  }

  async #ask(): Promise<readonly Meeting[]> {
    const { store } = this.#parts;
    const known = this.#read?.find(({ key, state }) => key === this.#followed && state !== 'ended');
    if (!known || !hasRow(known)) return store.readMeetings();
    try {
      const now = await store.readMeeting(known);
      return (this.#read ?? []).map((one) => (one.key === now.key ? now : one));
    } catch (thrown) {
      if (thrown instanceof RowGoneError) return store.readMeetings();
      throw thrown;
    }
  }

  #hear({ meetings, startedAt }: MeetingsMessage): void {
    this.#lookout.spare(startedAt);
    this.#readAt = startedAt;
    this.#set(meetings, null);
  }

  /** A step that waits no longer was sent, here or by another tab: it is shown until a look shows it. */
  #outboxChanged(): void {
    const newest = this.#parts.sent.all().at(-1);
    const steps = this.#stepsNow();
    if (steps.map(({ key }) => key).join() !== this.#steps.map(({ key }) => key).join())
      this.#set(this.#read, this.#state.error);
    if (newest && newest !== this.#newest && isMeetingStep(newest.edit)) this.#lookout.hurry();
    this.#newest = newest;
  }

  /** Steps that went out and that no look has shown yet. */
  #unseen(): MeetingStep[] {
    const sent = this.#parts.sent.all().filter(({ at }) => at >= this.#readAt);
    return sent.map(({ edit }) => edit).filter(isMeetingStep);
  }

  #stepsNow(): readonly MeetingStep[] {
    return [...this.#unseen(), ...openIn(this.#parts.outbox).filter(isMeetingStep)];
  }

  #set(read: readonly Meeting[] | null, error: Error | null): void {
    this.#read = read;
    const steps = this.#stepsNow();
    this.#steps = steps;
    const meetings = read || steps.length > 0 ? withSteps(read ?? [], steps) : null;
    this.#state = { meetings, error, isChecked: this.#readAt > 0 };
    for (const listener of this.#listeners) listener();
  }
}
