import type { Board, BoardAction } from '../../src/domain/board.ts';
import { nextItem, type Meeting, type MeetingChange } from '../../src/domain/meeting.ts';
import { syntheticPlan } from '../../src/start/synthetic-plan.ts';
import type { PlanStore } from '../../src/store/plan-store.ts';
import { ALONE } from '../../src/tab/offline/tab-group.ts';
import { FollowedBoard } from '../../src/tab/plan/followed-board.ts';
import { FollowedMeetings } from '../../src/tab/plan/followed-meetings.ts';
import { BOARD_IN_MEETING_MS, ENTRIES_READ_AGAIN_MS } from '../../src/tab/plan/meeting-pace.ts';
import { SentEdits } from '../../src/tab/plan/sent-edits.ts';
import { startTestGraph } from './local-graph.ts';
import { createMeter } from './meter.ts';
import { bringIn, MEMBER, OFFICER, openStore } from './store.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const ACTIONS = 48;
/** How long a meeting speaks of an action, and how often something is written down meanwhile. */
const AN_ITEM = 40 * SECOND;
const A_DECISION = 20 * SECOND;

/** What is simulated. The machine's time stands still from `stop` on, and passes where `advance` says so. */
export interface Simulation {
  people: number;
  minutes: number;
  time: { stop(): void; advance(milliseconds: number): void };
}

/** What it came to. */
export interface SimulatedMeeting {
  /** Resource units that all people used together in each minute, once they are all there. */
  byMinute: number[];
  requests: number;
  /** Seconds until the last of them stood where the chair had gone, at the worst. */
  slowest: number;
}

/**
 * A meeting in which everybody follows the meeting, the board and what is said, each in a browser of their own, as the tab
 * does it; the chair goes from item to item, and decisions are written down. Time is simulated: a second passes once all
 * requests of the one before are answered.
 */
export async function simulateMeeting({ people, minutes, time }: Simulation): Promise<SimulatedMeeting> {
  const graph = await startTestGraph();
  const meter = createMeter();
  const wire = countedWire(meter.fetch);
  try {
    // The server throttles by the time that really passes; what is simulated is counted here.
    await graph.control('switches', { throttling: false });
    await bringIn(graph.origin, syntheticPlan(ACTIONS));
    time.stop();
    const open = (as: string, lot = 0) =>
      openStore(graph.origin, as, { fetch: wire.fetch, now: () => new Date(), newKey: keysWith(lot) });
    const chair = await Chair.begin(open(OFFICER));
    const all = Array.from(
      { length: people },
      (_, at) => new Participant(open(MEMBER, at / people), chair.meeting.key),
    );
    const found: SimulatedMeeting = { byMinute: [], requests: 0, slowest: 0 };
    for (let at = -MINUTE; at < minutes * MINUTE; at += SECOND) {
      // Everybody comes within the minute before it begins.
      const due = all.filter((one, index) => !one.isThere && index * (MINUTE / people) - MINUTE <= at);
      for (const one of due) one.join();
      if (at >= 0) await Promise.all([chair.act(at), ...all.map((one) => one.readNews(at))]);
      await wire.settled();
      found.slowest = Math.max(found.slowest, chair.waitsFor(all, at) / SECOND);
      time.advance(SECOND);
      await wire.settled();
      if ((at + SECOND) % MINUTE !== 0) continue;
      const { units, requests } = meter.take();
      if (at < 0) continue;
      found.byMinute.push(units);
      found.requests += requests;
    }
    for (const one of all) one.leave();
    return found;
  } finally {
    await graph.stop();
  }
}

/** Keys of a page whose lot it is to read what stands beside the actions at its own time. */
function keysWith(lot: number): () => string {
  const digits = Math.floor(lot * 0xffff)
    .toString(16)
    .padStart(4, '0');
  return () => digits + crypto.randomUUID().slice(4);
}

/** A wire that tells when everything that went out has come back, and what follows from that was begun. */
function countedWire(over: typeof fetch): { fetch: typeof fetch; settled(): Promise<void> } {
  let open = 0;
  const turn = () => new Promise((done) => setImmediate(done));
  return {
    async fetch(address, init) {
      open++;
      try {
        return await over(address, init);
      } finally {
        open--;
      }
    },
    async settled() {
      for (let quiet = 0; quiet < 5; quiet = open > 0 ? 0 : quiet + 1) await turn();
    },
  };
}

/** Somebody who follows, and reads what was said again where a board tells that there is more. */
class Participant {
  readonly #store: PlanStore;
  readonly #key: string;
  readonly #board: FollowedBoard;
  readonly #meetings: FollowedMeetings;
  #stop: (() => void)[] = [];
  #readAt = Number.NEGATIVE_INFINITY;
  #news = '';

  constructor(store: PlanStore, key: string) {
    this.#store = store;
    this.#key = key;
    const now = () => Date.now();
    const keepsNothing = async () => undefined;
    this.#board = new FollowedBoard({
      store,
      keeper: { read: async () => null, keep: keepsNothing, keepLook: keepsNothing, forget: keepsNothing },
      tabs: ALONE,
      clock: { refresh: keepsNothing },
      painted: keepsNothing,
      now,
    });
    const outbox = { state: () => ({ waiting: [] }), subscribe: () => () => undefined };
    this.#meetings = new FollowedMeetings({
      store,
      outbox,
      sent: new SentEdits(outbox, now),
      tabs: ALONE,
      keeper: { read: async () => null, keep: keepsNothing },
      now,
    });
  }

  get isThere(): boolean {
    return this.#stop.length > 0;
  }

  get currentActionKey(): string | null | undefined {
    return this.#meetings.state().meetings?.find(({ key }) => key === this.#key)?.currentActionKey;
  }

  join(): void {
    this.#board.keepPace(BOARD_IN_MEETING_MS);
    this.#meetings.follow(this.#key);
    this.#stop = [this.#board.start(true), this.#meetings.start()];
  }

  leave(): void {
    for (const stop of this.#stop) stop();
  }

  async readNews(at: number): Promise<void> {
    const news = newsIn(this.#board.state().board);
    if (news === this.#news || at - this.#readAt < ENTRIES_READ_AGAIN_MS) return;
    this.#news = news;
    this.#readAt = at;
    await this.#store.readMeetingEntries(this.#key);
  }
}

const newsIn = (board: Board | null): string =>
  (board?.actions ?? []).map(({ lastUpdate }) => lastUpdate?.key ?? '').join();

/** Who goes from item to item and writes down what is decided. */
class Chair {
  #movedAt = 0;

  private constructor(
    private readonly store: PlanStore,
    private actions: readonly BoardAction[],
    public meeting: Meeting,
  ) {}

  static async begin(store: PlanStore): Promise<Chair> {
    const { actions } = await store.openBoard();
    const agenda = actions.map(({ key }) => ({ key, state: 'open' as const }));
    const wheel = { name: 'Chair', account: OFFICER };
    const { meetings } = await store.send({ ...said(), kind: 'startMeeting', subGroup: null, agenda, wheel });
    return new Chair(store, actions, meetings?.[0] as Meeting);
  }

  async act(at: number): Promise<void> {
    if (at % A_DECISION === A_DECISION / 2) await this.#decide();
    if (at > 0 && at % AN_ITEM === 0) await this.#goOn(at);
  }

  /** How long somebody already stands elsewhere than the chair: milliseconds. */
  waitsFor(all: readonly Participant[], at: number): number {
    const { currentActionKey } = this.meeting;
    const isBehind = at >= 0 && all.some((one) => one.currentActionKey !== currentActionKey);
    return isBehind ? at - this.#movedAt : 0;
  }

  async #goOn(at: number): Promise<void> {
    const { agenda, currentActionKey: from, key } = this.meeting;
    const change: MeetingChange = { kind: 'goTo', actionKey: nextItem(agenda, from), done: from, from };
    const { meetings } = await this.store.send({ ...said(), kind: 'meeting', meeting: key, change });
    this.meeting = meetings?.[0] ?? this.meeting;
    this.#movedAt = at;
  }

  async #decide(): Promise<void> {
    const { key: meetingKey, currentActionKey } = this.meeting;
    const action = this.actions.find(({ key }) => key === currentActionKey);
    if (!action) return;
    const nextStep = { text: 'Write to all schools', owner: 'Chair', due: '2026-12-04' };
    const sent = await this.store.send({ ...said(), meetingKey, kind: 'decision', action, text: 'Agreed', nextStep });
    const changed = new Map(sent.actions.map((one) => [one.key, one]));
    this.actions = this.actions.map((one) => changed.get(one.key) ?? one);
  }
}

const said = () => ({
  key: crypto.randomUUID(),
  madeAt: new Date().toISOString(),
  saidBy: 'Chair',
  source: 'meeting' as const,
});
