import { describe, expect, it } from 'vitest';
import { madeUpAction, madeUpPlan } from '../../test/setup/made-up-plan.ts';
import { comparePlans, type OurAction } from './compare-plans.ts';
import type { FocusArea, Plan, PlanAction } from './plan.ts';

const TEXTS: Record<string, string> = {
  A: 'Agree the pathway from nursery into school with every setting',
  B: 'Train staff in the graduated response and check what it changed',
  C: 'Publish waiting times for therapies each month',
  D: 'Recruit two educational psychologists',
};

const action = (letter: string, row: number, more: Partial<PlanAction> = {}): PlanAction =>
  madeUpAction(`2.1 ${letter}`, { text: `${letter}. ${TEXTS[letter]}`, source: { sheet: null, row }, ...more });

const areas = (...all: [string, string, PlanAction[]][]): Plan => {
  const plan = madeUpPlan([]);
  const focusAreas = all.map(([ref, title, actions]): FocusArea => ({ ref, title, actions }));
  return { ...plan, priorities: plan.priorities.map((priority) => ({ ...priority, focusAreas })) };
};
const planOf = (...actions: PlanAction[]): Plan => areas(['2.1', 'Pathways', actions]);

const keyOf = ({ row }: PlanAction['source']): string => `key ${row}`;

/** What the lists hold where nobody changed anything since. */
const sameAs = (plan: Plan): OurAction[] =>
  plan.priorities
    .flatMap(({ focusAreas }) => focusAreas.flatMap(({ actions }) => actions))
    .map((own) => ({
      key: keyOf(own.source),
      isRetired: false,
      text: own.text,
      ref: own.ref,
      leads: own.leadsText,
      measure: own.measure,
      due: own.due?.text ?? null,
      rating: own.status,
      extra: 'Cost: £250',
      notes: own.updates.map(({ text }) => text),
      evidence: own.evidence.map(({ text }) => text),
    }));

const compare = (base: Plan, theirs: Plan, change: Record<string, Partial<OurAction>> = {}) => {
  const ours = sameAs(base).map((own) => ({ ...own, ...change[own.key] }));
  return comparePlans({ base, theirs, ours, keyOf });
};

describe('a newer version of a file', () => {
  const base = planOf(action('A', 1), action('B', 2), action('C', 3));

  it('that is the same is no change, whatever was done in the app', () => {
    const { unchanged, ...rest } = compare(base, base, { 'key 2': { rating: 'R', leads: 'Somebody else' } });
    expect(unchanged).toBe(3);
    expect([rest.added, rest.changed, rest.moved, rest.gone]).toEqual([[], [], [], []]);
  });

  it('changes what it changes; where the lists changed the same, it is a conflict', () => {
    const theirs = planOf(
      action('A', 1, { leadsText: 'Cy Lund' }),
      action('B', 2, { leadsText: 'Cy Lund' }),
      action('C', 3),
    );
    const { changed, unchanged } = compare(base, theirs, { 'key 2': { leads: 'Di Moor' } });
    expect(
      changed.map(({ key, changes }) => [key, ...changes.map(({ ours, isConflict }) => [ours, isConflict])]),
    ).toEqual([
      ['key 1', ['Ada Park/Ben Ode', false]],
      ['key 2', ['Di Moor', true]],
    ]);
    expect(unchanged).toBe(1);
  });

  it('with an action put in between knows the others by their words though every letter is another', () => {
    const theirs = planOf(
      action('A', 1),
      action('D', 2, { text: `B. ${TEXTS['D']}`, ref: '2.1 B' }),
      action('B', 3, { text: `C. ${TEXTS['B']}`, ref: '2.1 C' }),
      action('C', 4, { text: `D. ${TEXTS['C']}`, ref: '2.1 D' }),
    );
    const { added, gone, moved, pairs } = compare(base, theirs);
    expect(added.map(({ text }) => text)).toEqual([`B. ${TEXTS['D']}`]);
    expect([gone, moved]).toEqual([[], []]);
    expect(pairs.map(({ key }) => key)).toEqual(['key 1', 'key 2', 'key 3']);
  });

  it('that says an action in other words keeps it by its ref, and one in its place that shares no words is another', () => {
    const theirs = planOf(
      action('A', 1, { text: 'A. Agree with settings the pathway from nursery into school, and from school onwards' }),
      action('B', 2, { text: 'B. Commission an audit of buildings' }),
      action('C', 3),
    );
    const { added, gone, changed } = compare(base, theirs);
    expect(changed.map(({ key }) => key)).toEqual(['key 1']);
    expect([added.map(({ ref }) => ref), gone.map(({ key }) => key)]).toEqual([['2.1 B'], ['key 2']]);
  });

  it('that takes an action elsewhere, or into another order, moves it alone', () => {
    const before = areas(
      ['2.1', 'Pathways', [action('A', 1), action('B', 2), action('C', 3)]],
      ['2.2', 'People', [action('D', 5)]],
    );
    const after = areas(
      ['2.1', 'Pathways', [action('C', 1), action('A', 2)]],
      ['2.2', 'People', [action('D', 4), action('B', 5)]],
    );
    const { moved, changed } = compare(before, after);
    expect(moved.map(({ key, move }) => [key, move?.to.focusArea])).toEqual([
      ['key 3', '2.1 Pathways'],
      ['key 2', '2.2 People'],
    ]);
    expect(changed).toEqual([]);
  });

  it('that only renames a focus area moves nothing', () => {
    const { moved, focusAreas } = compare(
      base,
      areas(['2.1', 'Ways in', [action('A', 1), action('B', 2), action('C', 3)]]),
    );
    expect([moved, focusAreas]).toEqual([[], ['2.1 Ways in']]);
  });

  it('brings notes that neither it nor the lists had, so that a report that comes back repeats nothing', () => {
    const notes = ['A date is set', 'From the council'].map((text) => ({ text, dateText: null, date: null }));
    const theirs = planOf(
      action('A', 1, { updates: [...action('A', 1).updates, ...notes] }),
      action('B', 2),
      action('C', 3),
    );
    const known = sameAs(base)[0]?.notes ?? [];
    const { changed } = compare(base, theirs, { 'key 1': { notes: [...known, 'A  date is set'] } });
    expect(changed.flatMap(({ updates }) => updates.map(({ text }) => text))).toEqual(['From the council']);
  });

  it('has new review dates and statuses, and says where it tells the past otherwise', () => {
    const [first, ...others] = [
      action('A', 1, { ratings: { 'Mar-26': 'R', 'Sep-26': 'G', 'Dec-26': 'G' } }),
      action('B', 2),
      action('C', 3),
    ];
    const plan = planOf(first as PlanAction, ...others);
    const legends = plan.legends.map((legend) => ({
      ...legend,
      statuses: [...legend.statuses, { ...(legend.statuses[0] as never as object), code: 'B', label: 'Blue' } as never],
    }));
    const { reviews, statuses, changed } = compare(base, {
      ...plan,
      legends,
      reviewDates: [...plan.reviewDates, { label: 'Dec-26', date: '2026-12' }],
    });
    expect(reviews.map(({ label }) => label)).toEqual(['Dec-26']);
    expect(statuses.map(({ isNew, theirs: { code } }) => [isNew, code])).toEqual([
      [true, 'B'],
      [true, 'B'],
    ]);
    expect(changed[0]?.historic).toEqual([{ label: 'Mar-26', base: 'A', theirs: 'R' }]);
  });

  it('with nothing in common shares no action, in good time for thousands', () => {
    const many = (word: string, from: number) =>
      planOf(
        ...Array.from({ length: 3000 }, (_, at) =>
          action('A', from + at, { text: `${word}${at} the ${word} of ${word} and ${word}s`, ref: null }),
        ),
      );
    const { pairs, added } = compare(many('alpha', 0), many('omega', 0));
    expect([pairs.length, added.length]).toEqual([0, 3000]);
  });
});
