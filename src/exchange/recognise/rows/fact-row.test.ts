import { describe, expect, it } from 'vitest';
import { asText, ofCode, planIn } from '../../../../test/fixtures/plans/made-up-table.ts';

const HEADS = ['Ref', 'Action', 'Owner', 'Due', 'RAG'];
const action = (ref: string, text = 'Paint the hall'): string[] => [ref, text, 'Ann Lee', 'May 2024', 'G'];

describe('labels and their words between the rows of a table', () => {
  const blocks = asText([
    ['Housing plan'],
    [],
    ['Priority 1', 'Warm homes'],
    ['Priority lead', 'Jo Bell'],
    ['Overall RAG', 'G'],
    HEADS,
    action('1.1'),
    action('1.2'),
    [],
    ['Priority 2', 'Dry homes'],
    ['Priority lead', 'Sam Orr'],
    ['Vision', 'No home is damp'],
    HEADS,
    action('2.1'),
  ]);

  it('say what priority follows, what it wants and how it stands, and are no actions', () => {
    const { plan, actions, findings } = planIn(blocks);
    expect(plan.priorities).toMatchObject([
      { ref: '1', title: 'Warm homes', overallStatus: 'G' },
      { ref: '2', title: 'Dry homes', vision: 'No home is damp' },
    ]);
    expect(actions.map(({ ref }) => ref)).toEqual(['1.1', '1.2', '2.1']);
    expect(plan.details).toMatchObject({
      'Priority lead (Priority 1)': 'Jo Bell',
      'Priority lead (Priority 2)': 'Sam Orr',
    });
    expect(ofCode(findings, 'lead-missing')).toEqual([]);
  });

  it('are facts of the plan at the foot of a table', () => {
    const { plan, actions } = planIn(
      asText([HEADS, action('1'), action('2'), [], ['Signed off by', '', 'Jo Bell'], ['Date', '03/02/2025']]),
    );
    expect(actions.map(({ ref }) => ref)).toEqual(['1', '2']);
    expect(plan.details).toMatchObject({ 'Signed off by': 'Jo Bell', Date: '03/02/2025' });
  });

  it.each([
    ['an action with nothing but its ref and text', ['3', 'Mend the roof']],
    ['a ref with letters before its number', ['MD03', 'Mend the roof']],
    ['one word for a ref', ['New', 'Mend the roof']],
  ])('%s is an action still', (_, row) => {
    expect(planIn(asText([HEADS, action('1'), action('2'), row])).actions.at(-1)).toMatchObject({ ref: row[0] });
  });

  it('a table whose refs are words keeps them', () => {
    const { actions } = planIn(asText([HEADS, action('Action one'), action('Action two'), ['Action three', 'Sweep']]));
    expect(actions.map(({ ref }) => ref)).toEqual(['Action one', 'Action two', 'Action three']);
  });
});

describe('an outcome under a numbered priority', () => {
  const plan = (...lines: string[]) =>
    planIn(asText([...lines.map((line) => [line]), HEADS, action('1.1'), action('1.2')])).plan;

  it('is what that priority wants, and no priority beside it', () => {
    expect(plan('Area for priority action 1: Late plans', 'Outcome: Help comes in time').priorities).toMatchObject([
      { ref: '1', title: 'Late plans', vision: 'Help comes in time' },
    ]);
  });

  it('is a priority where nothing else is', () => {
    expect(plan('Outcome: Help comes in time').priorities).toMatchObject([{ ref: null, title: 'Help comes in time' }]);
  });
});

describe('facts that stand side by side', () => {
  it.each([
    ['in one cell', ['SRO: Jo Bell      Chair: Ann Lee']],
    ['in two cells', ['SRO: Jo Bell', '', 'Chair: Ann Lee']],
  ])('%s are a fact each', (_, line) => {
    const { plan } = planIn(asText([['Plan for homes'], line, HEADS, action('1'), action('2')]));
    expect(plan.details).toEqual({ SRO: 'Jo Bell', Chair: 'Ann Lee' });
  });
});
