import { describe, expect, it } from 'vitest';
import type { Finding, Plan, PlanAction } from '../../../domain/plan.ts';
import { readPlan } from '../../read-plan.ts';

function read(html: string): { plan: Plan; actions: PlanAction[]; findings: Finding[] } {
  const outcome = readPlan({ name: 'pasted', bytes: new TextEncoder().encode(html) });
  if (outcome.outcome === 'refused') throw new Error(outcome.reason);
  const actions = outcome.plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap((area) => area.actions));
  return { plan: outcome.plan, actions, findings: outcome.findings };
}

const p = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const line = ({ ref, text, leads, status, due }: PlanAction): string =>
  [ref ?? '-', text, leads.join('+') || '-', status ?? '-', due?.text ?? '-'].join(' | ');
const FACTS = (lead: string, due: string, rag: string): string => p(`Lead: ${lead}`, `Due date: ${due}`, `RAG: ${rag}`);

describe('actions written as headings, words and labelled lines', () => {
  it('are the headings where facts stand straight under them, below priorities and focus areas', () => {
    const { plan } = read(
      `<h1>1 Homes</h1><h2>1.1 Doors</h2><h3>1.1.1 Hang doors</h3>${FACTS('Ada', 'May 2024', 'Green')}
       <h3>1.1.2 Oil hinges</h3>${FACTS('Bo', 'June 2024', 'Red')}<h1>2 Roads</h1><h2>2.1 Kerbs</h2><h3>2.1.1 Drop kerbs</h3>${FACTS('Cy', 'TBC', 'Red')}`,
    );
    expect(plan.priorities.map(({ ref, title }) => [ref, title])).toEqual([
      ['1', 'Homes'],
      ['2', 'Roads'],
    ]);
    expect(plan.priorities[0]?.focusAreas).toMatchObject([{ ref: '1.1', title: 'Doors' }]);
    expect(plan.priorities[0]?.focusAreas[0]?.actions.map(line)).toEqual([
      '1.1.1 | 1.1.1 Hang doors | Ada | Green | May 2024',
      '1.1.2 | 1.1.2 Oil hinges | Bo | Red | June 2024',
    ]);
  });

  it.each<[string, string]>([
    [
      'a dash for the colon',
      '<ul><li>Hang doors<ul><li>Lead – Ada</li><li>Due date – May 2024</li><li>RAG – Green</li></ul></li><li>Oil hinges<ul><li>Lead – Bo</li><li>Due date – TBC</li><li>RAG – Red</li></ul></li></ul>',
    ],
    [
      'labels in the line of the action',
      p('Hang doors. Lead: Ada; Due date: May 2024; RAG: Green', 'Oil hinges. Lead: Bo; Due date: TBC; RAG: Red'),
    ],
    [
      'labels between dashes',
      p('Hang doors – Lead: Ada – Due date: May 2024 – RAG: Green', 'Oil hinges – Lead: Bo – Due date: TBC – RAG: Red'),
    ],
    [
      'labels in brackets',
      p('Hang doors (Lead: Ada, Due date: May 2024, RAG: Green)', 'Oil hinges (Lead: Bo, Due date: TBC, RAG: Red)'),
    ],
    [
      'lines broken within a paragraph',
      p(
        'Hang doors<br>Lead: Ada<br>Due date: May 2024<br>RAG: Green',
        'Oil hinges<br>Lead: Bo<br>Due date: TBC<br>RAG: Red',
      ),
    ],
    [
      'labels above what they name',
      `<h3>Hang doors</h3>${p('Lead', 'Ada', 'Due date', 'May 2024', 'RAG', 'Green')}<h3>Oil hinges</h3>${p('Lead', 'Bo', 'Due date', 'TBC', 'RAG', 'Red')}`,
    ],
    [
      'two pairs in each row of a form',
      '<table><tr><td>Action</td><td colspan=3>Hang doors</td></tr><tr><td>Lead</td><td>Ada</td><td>Due date</td><td>May 2024</td></tr><tr><td>RAG</td><td colspan=3>Green</td></tr></table><table><tr><td>Action</td><td colspan=3>Oil hinges</td></tr><tr><td>Lead</td><td>Bo</td><td>Due date</td><td>TBC</td></tr><tr><td>RAG</td><td colspan=3>Red</td></tr></table>',
    ],
  ])('may have %s', (_, body) => {
    const { actions } = read(`<h1>Homes plan</h1>${body}`);
    expect(actions.map(line)).toEqual(['- | Hang doors | Ada | Green | May 2024', '- | Oil hinges | Bo | Red | TBC']);
  });

  it('may be bullets of a plain text, whose marks are no words of theirs', () => {
    const { actions } = read(
      'Homes\n\n• Hang doors\n  - Lead: Ada\n  - Status: Complete\n  - Due: May 2024\n• Oil hinges\n  - Lead: Bo\n  - Status: Delayed\n  - Due: TBC\n',
    );
    expect(actions.map(line)).toEqual([
      '- | Hang doors | Ada | Complete | May 2024',
      '- | Oil hinges | Bo | Delayed | TBC',
    ]);
  });

  it('of a plain text go on in lines that stand deeper than what they go on from', () => {
    const { plan, actions } = read(
      'HOMES PLAN\n\n1.1 Hang doors\n    Lead: Ada\n    Progress: Half are hung.\n      The rest come in June.\n\n1.2 Oil hinges\n    Lead: Bo\n    Progress: None yet.\n',
    );
    expect(actions.map(({ updates }) => updates.map(({ text }) => text))).toEqual([
      ['Half are hung.\nThe rest come in June.'],
      ['None yet.'],
    ]);
    expect(plan.priorities.flatMap(({ focusAreas }) => focusAreas.map(({ title }) => title))).toEqual([null]);
  });

  it('have bullets that share the facts under them as one action', () => {
    const { actions } = read(
      `<h1>Homes</h1><ul><li>Hang doors</li><li>Oil hinges</li></ul>${FACTS('Ada', 'May 2024', 'Green')}<ul><li>Fix locks</li></ul>${FACTS('Bo', 'TBC', 'Red')}`,
    );
    expect(actions.map(({ text }) => text)).toEqual(['Hang doors\nOil hinges', 'Fix locks']);
  });
});

describe('labels of an outline', () => {
  it('that say nothing of an action by themselves are further columns where they come again', () => {
    const { actions } = read(
      p(
        '1.1 Hang doors',
        'Lead: Ada',
        'Cost: £20',
        'Due: May 2024',
        'Risks: rain',
        '1.2 Oil hinges',
        'Lead: Bo',
        'Cost: £3',
        'Due: TBC',
        'Risks: none',
      ),
    );
    expect(actions.map(({ extra }) => extra)).toEqual([
      { Cost: '£20', Risks: 'rain' },
      { Cost: '£3', Risks: 'none' },
    ]);
  });

  it('above the first action of a priority are facts of that priority', () => {
    const { plan } = read(
      `<h1>Homes plan</h1>${['1: Doors', '2: Roofs'].map((name) => `<h2>Priority ${name}</h2>${p('Senior responsible officer: Dana White', 'Overall RAG: Red', 'Vision: Warm homes', 'Mend all')}${FACTS('Ada', 'May 2024', 'Red')}`).join('')}`,
    );
    expect(plan.details).toEqual({
      'Senior responsible officer (Priority 1)': 'Dana White',
      'Senior responsible officer (Priority 2)': 'Dana White',
    });
    expect(plan.priorities.map(({ title, vision, overallStatus }) => [title, vision, overallStatus])).toEqual([
      ['Doors', 'Warm homes', 'Red'],
      ['Roofs', 'Warm homes', 'Red'],
    ]);
  });

  it('in a form give a priority its vision, and each action who is accountable', () => {
    const form = (name: string): string =>
      `<h1>Priority ${name}</h1><table><tr><td>Vision</td><td>Warm homes</td></tr><tr><td>Accountable officer</td><td>Dana White</td></tr><tr><td>Actions</td><td>Mend ${name}</td></tr><tr><td>Lead</td><td>Ada</td></tr><tr><td>Timescale</td><td>May 2024</td></tr></table>`;
    const { plan, actions } = read(form('1: doors') + form('2: roofs'));
    expect(plan.priorities.map(({ title, vision }) => [title, vision])).toEqual([
      ['doors', 'Warm homes'],
      ['roofs', 'Warm homes'],
    ]);
    expect(actions.map(({ text, accountable, leads }) => [text, accountable, leads])).toEqual([
      ['Mend 1: doors', ['Dana White'], ['Ada']],
      ['Mend 2: roofs', ['Dana White'], ['Ada']],
    ]);
  });

  it('name the actions where one of them does, and then no other words are actions', () => {
    const one = (action: string): string =>
      p(
        'What we want: Warmth',
        `What we will do: ${action}`,
        'Where are we now: Cold',
        'The difference this will make: Health',
      );
    const { plan, actions } = read(
      `<h1>Plan</h1><h2>Recommendation 1</h2>${p('Homes are warm.')}${one('Mend roofs')}${one('Hang doors')}`,
    );
    expect(actions.map(({ text, measure, extra }) => [text, measure, extra['What we want']])).toEqual([
      ['Mend roofs', 'Health', 'Warmth'],
      ['Hang doors', 'Health', 'Warmth'],
    ]);
    expect(plan.priorities.map(({ ref, title }) => [ref, title])).toEqual([['1', 'Homes are warm.']]);
  });

  it('keep links, colours and further paragraphs of what they name', () => {
    const one = (action: string, colour: string): string =>
      `<h2>${action}</h2>${p('Lead: Ada', 'Progress: Begun', 'Half is done', 'Evidence: <a href="https://x.example/a">Photos</a>')}<table><tr><td>RAG</td><td style="background:${colour}"></td></tr></table>`;
    const { actions } = read(`<h1>Homes</h1>${one('Hang doors', '#00b050')}${one('Oil hinges', '#ff0000')}`);
    expect(actions.map(({ status, updates }) => [status, updates[0]?.text])).toEqual([
      ['G', 'Begun\nHalf is done'],
      ['R', 'Begun\nHalf is done'],
    ]);
    expect(actions[0]?.evidence).toEqual([{ text: 'Photos', address: 'https://x.example/a' }]);
  });
});

describe('words around an outline', () => {
  it('a letter with a label or two is no plan', () => {
    const letter = p(
      'Dear Director,',
      'Your lead officer: Jo Smith gave a clear account. Progress: good.',
      'Please send your plan by May.',
      'Yours',
    );
    expect(readPlan({ name: 'letter', bytes: new TextEncoder().encode(letter) }).outcome).toBe('refused');
  });
});
