import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Edit } from '../../store/edit.ts';
import type { Hindrance } from '../offline/edit-shelf.ts';
import type { Outbox, OutboxState, Outcome, Pause } from '../offline/outbox.ts';
import catalogue from '../words/en-GB/plan.json';
import { wordsOf } from '../words/words-of.ts';
import { useSession } from './session.ts';

const say = wordsOf(catalogue);

/** An edit as a feature says it; the rest is the same for all that a person does in the tab. */
export type Act = Edit extends infer Each ? (Each extends Edit ? Omit<Each, keyof Said> : never) : never;
type Said = Pick<Edit, 'key' | 'madeAt' | 'saidBy' | 'source' | 'meetingKey'>;

/** The meeting that what is done below it is done in; null outside of one. */
export const InMeeting = createContext<string | null>(null);

/** How long a page shows "Saving …" before it lets a person go on; what they did goes on by itself. */
const PATIENCE_MS = 5000;

/** What waits to be sent. */
export function useWaiting(): OutboxState {
  const { outbox } = useSession();
  return useSyncExternalStore(outbox.subscribe, outbox.state);
}

/** Whose words an act carries, where they are not the person's own. */
export type Speaker = Pick<Edit, 'saidBy' | 'source'>;

/** Does something to the plan: it is kept at once, and sent. `inPlaceOf` names an edit that was held up. */
export function usePerform(): (act: Act, inPlaceOf?: number | null, speaker?: Speaker) => Promise<Outcome> {
  const { outbox, me, clock } = useSession();
  const meetingKey = useContext(InMeeting) ?? undefined;
  return useCallback(
    (act, inPlaceOf = null, speaker = { saidBy: me.name, source: meetingKey ? 'meeting' : 'tab' }) => {
      const said: Said = { key: crypto.randomUUID(), madeAt: clock.now().toISOString(), meetingKey, ...speaker };
      const edit = { ...act, ...said } as Edit;
      const outcome = inPlaceOf === null ? outbox.add(edit) : outbox.replace(inPlaceOf, edit);
      return Promise.race([outcome, late(outbox)]);
    },
    [outbox, me, clock, meetingKey],
  );
}

const late = (outbox: Outbox): Promise<Outcome> =>
  new Promise((resolve) => setTimeout(() => resolve({ kind: 'kept', pause: outbox.state().pause }), PATIENCE_MS));

/** Sends what waits while the page stands: at its start, and whenever the network or the plan comes back. */
export function useSending({ outbox, board }: Pick<ReturnType<typeof useSession>, 'outbox' | 'board'>): void {
  useEffect(() => {
    const end = new AbortController();
    const stop = outbox.start();
    addEventListener('online', () => void outbox.flush(), { signal: end.signal });
    // Where what waits is lasting there is nothing to ask, and a browser need not wait for the page when it is left.
    if (!outbox.isLasting) addEventListener('beforeunload', (event) => warn(outbox, event), { signal: end.signal });
    let wasTrouble = false;
    const stopWatching = board.subscribe(() => {
      const isTrouble = board.state().trouble !== null;
      if (wasTrouble && !isTrouble) void outbox.flush();
      wasTrouble = isTrouble;
    });
    return () => {
      stop();
      end.abort();
      stopWatching();
    };
  }, [outbox, board]);
}

/** Where the browser keeps nothing, leaving the page would lose what waits. */
function warn(outbox: Outbox, event: BeforeUnloadEvent): void {
  if (outbox.state().waiting.length > 0) event.preventDefault();
}

/** What is said of something that waits to be sent. */
export function keptInWords(pause: Pause | null): string {
  if (pause === 'busy') return say('keptBusy');
  return say(pause === 'signed out' ? 'keptSignedOut' : 'keptOffline');
}

/** Why an edit is held up, in a sentence. */
export function hindranceInWords(hindrance: Hindrance): string {
  if (hindrance.kind === 'refusal') return hindrance.words;
  const { theirs, field } = hindrance;
  if (field === 'rating')
    return theirs.rating === null ? say('changedNoRating') : say('changedRating', { rating: theirs.rating });
  return theirs.subGroup === null ? say('changedNoSubGroup') : say('changedSubGroup', { group: theirs.subGroup });
}
