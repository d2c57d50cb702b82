import { describe, expect, it } from 'vitest';
import { asText, ofCode, planIn } from '../../../../test/fixtures/plans/made-up-table.ts';
import type { Plan } from '../../../domain/plan.ts';
import { NO_CORRECTIONS } from '../../corrections.ts';
import type { Row } from '../../table.ts';
import { legendRows } from './legend-rows.ts';
import { recogniseFile } from '../recognise-file.ts';

const HEADS = ['Ref', 'Action', 'Lead', 'RAG'];
const rated = (...ratings: string[]): string[][] => [
  HEADS,
  ...ratings.map((rating, at) => [`1.${at + 1}`, 'Paint the hall', 'Ann Lee', rating]),
];
const statuses = ({ legends }: Plan): string[] =>
  legends[0]?.statuses.map(({ code, meaning, rank, done }) => `${code} ${meaning} ${rank}${done ? ' done' : ''}`) ?? [];
const codes = (plan: Plan): (string | null)[] =>
  plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap(({ actions }) => actions.map(({ status }) => status)));

describe('keys in running text', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'figures, ranked as a scale',
      'Progress scale: 1 = Not started; 2 = Begun here and there; 3 = Seen by most; 4 = Fully in place',
      ['1', '4'],
      ['1 Not started 1', '2 Begun here and there 2', '3 Seen by most 3', '4 Fully in place 4 done'],
    ],
    [
      'figures that fall',
      'Score: 1 - delivered; 2 - on track; 3 - not started',
      ['1', '3'],
      ['1 delivered 3 done', '2 on track 2', '3 not started 1'],
    ],
    [
      'letters with no mark behind them',
      'Ratings: G achieved; A acceptable; R unacceptable',
      ['G', 'A', 'R'],
      ['G achieved 3 done', 'A acceptable 2', 'R unacceptable 1'],
    ],
  ])('%s', (_, key, ratings, expected) => {
    const { plan } = planIn(asText([[key], ...rated(...ratings)]));
    expect(statuses(plan)).toEqual(expected);
    expect(codes(plan)).toEqual(ratings);
  });

  it('in brackets in a head leaves the brackets out', () => {
    const { plan } = planIn(
      asText([
        ['Ref', 'Action', 'Lead', 'BRAG (Blue = Completed, Red = Behind)'],
        ['1', 'Paint', 'Ann Lee', 'B'],
      ]),
    );
    expect(plan.heads['status']).toBe('BRAG');
    expect(statuses(plan)).toEqual(['B Completed 2 done', 'R Behind 1']);
  });

  it.each([
    ['numbered aims', 'Our aims: 1 - warm homes; 2 - dry homes; 3 - safe homes'],
    ['numbers out of order', 'Progress by ward: 3 - Northside; 7 - Southside'],
  ])('%s are no key', (_, line) => {
    expect(statuses(planIn(asText([[line], ...rated('R')])).plan)).toEqual(['R  1']);
  });
});

describe('keys in rows', () => {
  it('colours side by side with their meanings under them', () => {
    const rows = [['Blue', 'Green', 'Red'], ['Complete', 'On track', 'Off track'], [], ...rated('Blue', 'Red')];
    expect(statuses(planIn(asText(rows)).plan)).toEqual([
      'Blue Complete 3 done',
      'Green On track 2',
      'Red Off track 1',
    ]);
  });

  it('its title beside its first line, and codes beside colours', () => {
    const rows = [
      ['Key', 'G', 'Green – complete'],
      ['', 'GR', 'Grey – not started'],
      ['', 'A', 'Amber', 'in progress'],
    ];
    const { plan } = planIn(
      asText([...rows.map((row) => row.filter((cell, at) => cell !== '' || at > 0)), ...rated('G', 'GR', 'A')]),
    );
    expect(plan.legends[0]?.statuses.map(({ code, label, meaning }) => [code, label, meaning])).toEqual([
      ['G', 'Green', 'complete'],
      ['GR', 'Grey', 'not started'],
      ['A', 'Amber', 'in progress'],
    ]);
    expect(codes(plan)).toEqual(['G', 'GR', 'A']);
  });

  it('are no banners across merged cells, which have their colour in all of them', () => {
    const banner = (number: number, text: string, fill: string): Row => ({
      number,
      cells: [text, '', ''],
      marks: [{ fill }, { fill, coveredBy: { row: number, index: 0 } }, { fill, coveredBy: { row: number, index: 0 } }],
    });
    const rows = [banner(1, 'Homes plan 2024', '1F3864'), banner(2, 'Priority 1: Warmth', '8EAADB')];
    expect(legendRows(rows, [])).toEqual([]);
  });

  it('states in their colours right of the title, which stays the title', () => {
    const row = (number: number, cells: string[], fills: Record<number, string> = {}): Row => ({
      number,
      cells,
      marks: cells.map((_, at) => (fills[at] === undefined ? undefined : { fill: fills[at] })),
    });
    const rows = [
      row(1, ['Rapid plan', '', 'Delivered', 'On track', 'Not on track'], { 2: '00B050', 3: 'C6E0B4', 4: 'C55A11' }),
      row(2, ['Theme', 'Action', 'Responsible', 'May', 'June']),
      row(3, ['Roads', 'Mend the bridges', 'Ann Lee', '', ''], { 3: 'C6E0B4', 4: '00B050' }),
      row(4, ['', 'Mend the tunnels', 'Bo Ray', '', ''], { 3: 'C6E0B4', 4: 'C55A11' }),
    ];
    const table = { sheet: 'Plan', rows, endsOpen: false };
    const { outcome } = recogniseFile({ kind: 'xlsx', tables: [table], findings: [] }, NO_CORRECTIONS);
    expect(outcome.plan?.title).toBe('Rapid plan');
    expect(outcome.plan && codes(outcome.plan)).toEqual(['Delivered', 'Not on track']);
    expect(ofCode(outcome.findings, 'legend-missing')).toEqual([]);
  });
});

describe('keys beside the lines above a table', () => {
  it('have their meanings in the next column, and end where the heads begin', () => {
    const beside = (...cells: string[]): string[] => [cells[0] ?? '', '', '', '', ...cells.slice(1)];
    const rows = [
      beside('Homes plan', 'RAG key'),
      beside('Area of weakness 2: Damp', 'Red', 'Off track'),
      beside('', 'Green', 'On track'),
      ['No', 'Action', 'Lead', 'RAG', 'Narrative'],
      ['1', 'Paint the hall', 'Ann Lee', 'Red', 'Late'],
    ];
    const { plan, findings } = planIn(asText(rows));
    expect(plan.title).toBe('Homes plan');
    expect(plan.priorities).toMatchObject([{ ref: '2', title: 'Damp' }]);
    expect(statuses(plan)).toEqual(['Red Off track 1', 'Green On track 2']);
    expect(codes(plan)).toEqual(['Red']);
    expect(ofCode(findings, 'row-not-understood')).toEqual([]);
  });
});

describe('ratings with notes right of everything else', () => {
  it('are no key, however they are headed', () => {
    const rows = ['Red', 'Amber', 'Green'].map((rating, at) => [
      `${at + 1}`,
      'Paint the hall',
      'Ann Lee',
      rating,
      'As it was said',
    ]);
    const { actions, plan } = planIn(asText([['Key', 'Red', 'Late'], ['Ref', 'Action', 'Lead', '', ''], ...rows]));
    expect(codes(plan)).toEqual(['Red', 'Amber', 'Green']);
    expect(actions.filter((action) => JSON.stringify(action).includes('As it was said'))).toHaveLength(3);
  });
});

describe('ratings that are no letters', () => {
  it('may have a date beside them', () => {
    const rows = ['Complete 31/03/24', 'Complete (April 2024)', 'In progress - 50%', 'Overdue'].map((text, at) => [
      `${at + 1}`,
      'Paint the hall',
      'Ann Lee',
      text,
    ]);
    const { plan, findings } = planIn(asText([['Ref', 'Action', 'Lead', 'Status'], ...rows]));
    expect(codes(plan)).toEqual(['Complete', 'Complete', 'In progress', 'Overdue']);
    expect(ofCode(findings, 'status-in-note')).toEqual([]);
  });

  it('figures without a key are asked about once', () => {
    const { plan, findings } = planIn(asText(rated('1', '2', '4')));
    expect(codes(plan)).toEqual(['1', '2', '4']);
    expect(ofCode(findings, 'legend-missing')).toHaveLength(1);
    expect(ofCode(findings, 'unknown-rating')).toEqual([]);
  });

  it('a state with a remark is that state, unless the remark takes it back', () => {
    const rows = [
      ['Ref', 'Action', 'Lead', 'Status', 'Comments'],
      ...['Complete – signed off', 'Delayed – no money', 'On track, but now overdue', 'On track'].map((text, at) => [
        `${at + 1}`,
        'Paint the hall',
        'Ann Lee',
        text,
        '',
      ]),
    ];
    const { plan, findings } = planIn(asText(rows));
    expect(codes(plan)).toEqual(['Complete', 'Delayed', null, 'On track']);
    expect(ofCode(findings, 'unknown-rating')).toMatchObject([{ before: 'On track, but now overdue' }]);
  });

  it('a rating that was is not the one that is', () => {
    const heads = ['Ref', 'Action', 'Lead', 'Previous RAG', 'Current RAG'];
    const { plan, actions } = planIn(
      asText([heads, ['1', 'Paint', 'Ann Lee', 'R', 'G'], ['2', 'Mend', 'Bo Ray', 'A', 'A']]),
    );
    expect(codes(plan)).toEqual(['G', 'A']);
    expect(actions[0]?.extra).toEqual({ 'Previous RAG': 'R' });
  });

  it('a small letter is its capital', () => {
    const { plan, findings } = planIn(asText(rated('r', 'G')));
    expect(codes(plan)).toEqual(['R', 'G']);
    expect(ofCode(findings, 'words-not-placed')).toEqual([]);
  });
});
