import type { LocalClock } from '../clock.ts';
import { deliver, type Send } from './receiver.ts';
import { TENANT_ID } from './site.ts';
import type { SubscriptionRow, Subscriptions } from './subscription-store.ts';
import type { Switches } from './switches.ts';

const MINUTE_MS = 60_000;

/** Tells receivers of writes, without ever keeping a write waiting. */
export interface Notices {
  /** Call it when the write is on disk. */
  listChanged(listId: string): void;
  /** Fires when the server ends. */
  readonly ending: AbortSignal;
  /** Ends what is under way; notices that were not delivered are lost, as the writes are not: delta has them. */
  close(): Promise<void>;
}

interface Parts {
  subscriptions: Subscriptions;
  clock: LocalClock;
  switches: Switches;
  send: Send;
}

interface Sample {
  atMs: number;
  isSlow: boolean;
}

/** Notices of lists. Expiry goes by the tenant's clock, delivery by real time. */
export function createNotices({ subscriptions, clock, switches, send }: Parts): Notices {
  const waiting = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  const ending = new AbortController();
  const samples = new Map<string, Sample[]>();

  const after = (ms: number, work: () => Promise<void>): void => {
    if (ending.signal.aborted) return;
    const timer = setTimeout(() => {
      waiting.delete(timer);
      const running = work().catch((failure: unknown) => console.error('A notice could not be sent:', failure));
      underWay.add(running);
      void running.finally(() => underWay.delete(running));
    }, ms);
    waiting.add(timer);
  };

  const attempt = async (id: string, firstMs: number, waitMs: number): Promise<void> => {
    const row = subscriptions.find(id, clock.now());
    if (!row) return;
    const time = AbortSignal.timeout(switches.get('noticeAnswerMs'));
    const signal = AbortSignal.any([ending.signal, time]);
    const isTaken = await deliver(send, row.notificationUrl, noticeOf(row), signal);
    const endMs = performance.now();
    remember(row.notificationUrl, { atMs: endMs, isSlow: time.aborted });
    if (isTaken || endMs - firstMs + waitMs > switches.get('noticeResendMinutes') * MINUTE_MS) return;
    after(waitMs, () => attempt(id, firstMs, waitMs * 2));
  };

  const remember = (receiver: string, sample: Sample): void => {
    const recent = (samples.get(receiver) ?? []).filter(({ atMs }) => atMs > sample.atMs - 10 * MINUTE_MS);
    samples.set(receiver, [...recent, sample]);
  };

  /** How many in a hundred answers of the last ten minutes came too late. */
  const slowShare = (receiver: string): number => {
    const recent = (samples.get(receiver) ?? []).filter(({ atMs }) => atMs > performance.now() - 10 * MINUTE_MS);
    if (recent.length < switches.get('slowReceiverFrom')) return 0;
    return (recent.filter(({ isSlow }) => isSlow).length / recent.length) * 100;
  };

  return {
    ending: ending.signal,
    listChanged(listId) {
      for (const { id, notificationUrl } of subscriptions.ofList(listId, clock.now())) {
        const share = slowShare(notificationUrl);
        if (share > 0 && share >= switches.get('droppedReceiverPercent')) continue;
        const isSlow = share > 0 && share >= switches.get('slowReceiverPercent');
        const delayMs = switches.get('noticeDelayMs') + (isSlow ? switches.get('slowReceiverDelayMs') : 0);
        for (let count = 0; count < switches.get('noticesPerWrite'); count++)
          after(delayMs, () => attempt(id, performance.now(), switches.get('noticeResendMs')));
      }
    },
    async close() {
      ending.abort();
      for (const timer of waiting) clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}

/** A list's notice names no item (Graph's change-notifications pages): the receiver asks delta what changed. */
function noticeOf({ id, expires, clientState, resource }: SubscriptionRow): object {
  return {
    subscriptionId: id,
    subscriptionExpirationDateTime: expires,
    ...(clientState === null ? {} : { clientState }),
    changeType: 'updated',
    resource,
    tenantId: TENANT_ID,
    resourceData: { '@odata.type': '#Microsoft.Graph.ListItem' },
  };
}
