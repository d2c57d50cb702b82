import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';
import { asText, ofCode, planIn } from '../../../../test/fixtures/plans/made-up-table.ts';

const KEY = ['Key: Red - late, Amber - on track, Green - complete'];

const rated = (head: string, ratings: readonly string[], key: string[][] = []): ReturnType<typeof planIn> =>
  planIn(
    asText([
      ...key,
      ['No', 'Task', 'Who', head],
      ...ratings.map((rating, at) => [String(at + 1), `Resurface the road to village ${at + 1}`, 'Ada Byrne', rating]),
    ]),
  );

const codes = (plan: ReturnType<typeof planIn>): (string | null)[] => plan.actions.map(({ status }) => status);

describe('ratings without a key', () => {
  it('shares of the whole are none, some and all, and keep their figures', () => {
    const plan = rated('% complete', ['100%', '45%', '0%']);
    expect(codes(plan)).toEqual(['100%', '1–99%', '0%']);
    expect(plan.actions.map(({ statusText }) => statusText)).toEqual([null, '45%', null]);
    expect(plan.plan.legends[0]?.statuses.map(({ code, done }) => [code, done])).toEqual([
      ['0%', false],
      ['1–99%', false],
      ['100%', true],
    ]);
  });

  it('ticks and crosses are ratings of which the meaning is asked, but not among letters', () => {
    const ticks = rated('Done?', ['✓', '✗', '✔']);
    expect(codes(ticks)).toEqual(['✓', '✗', '✓']);
    expect(ticks.plan.legends[0]?.statuses.some(({ done }) => done)).toBe(false);
    expect(ofCode(ticks.findings, 'legend-missing')).toHaveLength(1);
    expect(codes(rated('RAG', ['R', 'G', '✓']))).toEqual(['R', 'G', null]);
  });

  it('boxes are ratings, and a box with a cross beside empty ones is a ticked one', () => {
    const boxes = rated('Done?', ['☒', '☐', '☒']);
    expect(codes(boxes)).toEqual(['☒', '☐', '☒']);
    expect(boxes.plan.legends[0]?.statuses.map(({ code, rank }) => [code, rank])).toEqual([
      ['☐', 1],
      ['☒', 2],
    ]);
    expect(ofCode(boxes.findings, 'unknown-rating')).toEqual([]);
  });

  it('words have the colour that stands behind them wherever they are coloured', () => {
    const cell = (status: string, colour: string): string => `<td style="background:${colour}">${status}</td>`;
    const row = (...cells: string[]): string => `<tr><td>Mend the roof</td><td>Ada</td>${cells.join('')}</tr>`;
    const html = `<table><tr><td>Action</td><td>Lead</td><td>Status</td></tr>${row(cell('On track', '#00b050'))}${row(cell('Delayed', 'red'))}${row(cell('On track', '#92d050'))}${row(cell('Paused', 'red'))}${row(cell('Paused', '#00b050'))}</table>`;
    const { plan } = readPlan({ name: 'pasted', bytes: new TextEncoder().encode(html) });
    expect(plan?.legends[0]?.statuses.map(({ label, colour }) => [label, colour])).toEqual([
      ['On track', 'green'],
      ['Delayed', 'red'],
      ['Paused', 'other'],
    ]);
  });

  it('a colour alone is the rating that has this colour elsewhere, and no further one', () => {
    const cell = (status: string, colour: string): string => `<td style="background:${colour}">${status}</td>`;
    const row = (...cells: string[]): string => `<tr><td>Mend the roof</td><td>Ada</td>${cells.join('')}</tr>`;
    const html = `<table><tr><td>Action</td><td>Lead</td><td>RAG</td></tr>${row(cell('Amber', '#ffc000'))}${row(cell('Complete', '#00b050'))}${row(cell('', '#ffc000'))}${row(cell('', '#00b050'))}</table>`;
    const { plan } = readPlan({ name: 'pasted', bytes: new TextEncoder().encode(html) });
    expect(plan?.legends[0]?.statuses.map(({ code }) => code)).toEqual(['Amber', 'Complete']);
    const actions = plan?.priorities[0]?.focusAreas[0]?.actions ?? [];
    expect(actions.map(({ status }) => status)).toEqual(['Amber', 'Complete', 'Amber', 'Complete']);
  });

  it('yes and no are one with their initials', () => {
    expect(codes(rated('Complete?', ['Yes', 'No', 'Y', 'N']))).toEqual(['Yes', 'No', 'Yes', 'No']);
  });

  it('a colour with its meaning beside it gives the key', () => {
    const { plan, actions } = rated('RAG rating', ['Blue – Complete', 'Green – On track', 'Red – Off track']);
    expect(actions.map(({ status }) => status)).toEqual(['Blue', 'Green', 'Red']);
    expect(plan.legends[0]?.statuses.map(({ code, meaning, done }) => [code, meaning, done])).toEqual([
      ['Blue', 'Complete', true],
      ['Green', 'On track', false],
      ['Red', 'Off track', false],
    ]);
  });
});

describe('ratings on a key', () => {
  it('are read from coloured dots, other words for amber, and remarks', () => {
    expect(codes(rated('RAG', ['🟢', '🔴', '🟡', 'Yellow', 'Green*', 'G (was A)'], [KEY]))).toEqual([
      'G',
      'R',
      'A',
      'A',
      'G',
      'G',
    ]);
  });

  it('shares lie in the bands of the key', () => {
    const bands = [['Key: Red 0-49%, Amber 50-89%, Green 90-100%']];
    expect(codes(rated('RAG', ['45%', '50%', '100%'], bands))).toEqual(['R', 'A', 'G']);
  });

  it.each([
    ['A→G', 'G'],
    ['Amber moving to Green', 'G'],
    ['G?', 'G'],
    ['A/G', 'A'],
    ['As above', 'R'],
    ['Grn', null],
  ])('%s is asked about, with %s proposed', (text, proposal) => {
    const plan = rated('RAG', ['R', text], [KEY]);
    expect(plan.actions[1]).toMatchObject({ status: null, statusText: text });
    expect(ofCode(plan.findings, 'unknown-rating')).toMatchObject([
      { severity: 'question', before: text, after: proposal },
    ]);
  });
});
