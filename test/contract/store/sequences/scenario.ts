import * as fc from 'fast-check';
import { BOT, MEMBER, OFFICER } from '../../../setup/store.ts';

/** What a person does to the plan in one step. */
export type Act =
  | { do: 'rating'; action: number; to: string }
  | { do: 'note'; action: number }
  | { do: 'subGroup'; action: number; to: string | null }
  | { do: 'ask'; action: number }
  | { do: 'look' }
  | { do: 'send' }
  | { do: 'tunnel' }
  | { do: 'reload' };

/** One thing that happens: a person acts, the bot goes its round, something breaks, or somebody's token comes to its end. */
export type Step =
  | { who: 'ada' | 'ben'; act: Act }
  | { who: 'bot'; act: { do: 'round' } | { do: 'reload' } }
  | { who: 'fate'; fault: Fault }
  | { who: 'clock'; expire: string };

/** A fault to ask of the local Graph server; see its `/_local/faults`. */
export interface Fault {
  method: string;
  path: string;
  status: number;
  retryAfter?: number;
  when: 'before' | 'after';
  times: number;
}

/** How the service behaves in one scenario, where nobody knows how the real one does. */
export interface Habits {
  ifMatchOnFields: boolean;
  uniqueEnforced: 'on' | 'late' | 'off';
}

/** Moments one after the other; the steps of a moment happen at the same time. */
export interface Scenario {
  habits: Habits;
  moments: Step[][];
  /** What each person chooses when asked about a clash, in turn. */
  choices: ('mine' | 'theirs')[];
  /** What each lead who is asked answers. */
  answer: string;
}

const action = fc.nat({ max: 1 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('rating' as const), action, to: fc.constantFrom('R', 'A', 'G') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('note' as const), action }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('subGroup' as const),
      action,
      to: fc.constantFrom('Early Years', 'Transition', null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('ask' as const), action }) },
  { weight: 2, arbitrary: fc.constant({ do: 'look' as const }) },
  { weight: 4, arbitrary: fc.constant({ do: 'send' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'tunnel' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reload' as const }) },
);

const botAct = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ do: 'round' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reload' as const }) },
);

const PLACES = [
  { method: 'POST', path: '/\\$batch$' },
  { method: 'PATCH', path: 'Plan%20actions/items/\\d+/fields$' },
  { method: 'POST', path: 'Plan%20updates/items$' },
  { method: 'POST', path: 'Plan%20prompts/items$' },
  { method: 'PATCH', path: 'Plan%20prompts/items/\\d+/fields$' },
  { method: 'POST', path: 'Plan%20sub-groups/items$' },
  { method: 'GET', path: '/items/\\d+$' },
  { method: 'GET', path: '/items$' },
  { method: 'GET', path: '/items/delta$' },
];

/** Broken off, throttled, busy, timed out, a gateway's mistake: before the work or after it. */
export const faultAt = (places: readonly { method: string; path: string }[]): fc.Arbitrary<Fault> =>
  fc
    .record({
      place: fc.constantFrom(...places),
      status: fc.constantFrom(0, 0, 429, 502, 503, 504),
      when: fc.constantFrom('before' as const, 'after' as const),
      times: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ place, status, when, times }) => ({
      ...place,
      status,
      // A 429 says that nothing was done, so it never comes after the work.
      when: status === 429 ? 'before' : when,
      times,
      ...(status === 429 ? { retryAfter: 0 } : {}),
    }));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ who: fc.constantFrom('ada' as const, 'ben' as const), act }) },
  { weight: 2, arbitrary: fc.record({ who: fc.constant('bot' as const), act: botAct }) },
  { weight: 3, arbitrary: fc.record({ who: fc.constant('fate' as const), fault: faultAt(PLACES) }) },
  {
    weight: 1,
    arbitrary: fc.record({ who: fc.constant('clock' as const), expire: fc.constantFrom(OFFICER, MEMBER, BOT) }),
  },
);

export const habits: fc.Arbitrary<Habits> = fc.record({
  ifMatchOnFields: fc.boolean(),
  uniqueEnforced: fc.constantFrom('on', 'late', 'off'),
});

export const scenario: fc.Arbitrary<Scenario> = fc.record({
  habits,
  moments: fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 12 }),
  choices: fc.array(fc.constantFrom('mine' as const, 'theirs' as const), { minLength: 1, maxLength: 6 }),
  answer: fc.constantFrom('R', 'A', 'G'),
});
