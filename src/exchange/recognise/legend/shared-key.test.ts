import { describe, expect, it } from 'vitest';
import { asText, ofCode, planIn } from '../../../../test/fixtures/plans/made-up-table.ts';
import { NO_CORRECTIONS } from '../../corrections.ts';
import type { CellMarks, Row, Table } from '../../table.ts';
import { recogniseFile } from '../recognise-file.ts';

const HEADS = ['Actions', 'Lead', 'RAG Autumn', 'RAG Spring'];
const filled = (fill: string): CellMarks => ({ fill });
const sheet = (name: string, rows: Omit<Row, 'number'>[]): Table => ({
  sheet: name,
  rows: rows.map((row, at) => ({ ...row, number: at + 1 })),
  endsOpen: false,
});
const KEY = [
  { cells: ['', 'Limited progress'], marks: [filled('FF0000')] },
  { cells: ['', 'Making progress'], marks: [filled('FFC000')] },
  { cells: ['', 'Achieved'], marks: [filled('00B050')] },
];
const read = (...tables: Table[]) => recogniseFile({ kind: 'xlsx', tables, findings: [] }, NO_CORRECTIONS).outcome;
const rated = (...ratings: string[]) => ({ cells: ['Paint the hall', 'Ann Lee', ...ratings] });

describe('a key that stands on one of several sheets', () => {
  const { plan, findings } = read(
    sheet('One', [{ cells: HEADS }, rated('G', 'A'), rated('R', 'R'), { cells: [] }, ...KEY]),
    sheet('Two', [{ cells: HEADS }, rated('A', 'G'), rated('A', 'A')]),
  );

  it('holds for the others too, which is said', () => {
    expect(plan?.legends).toHaveLength(1);
    expect(ofCode(findings, 'legend-missing')).toEqual([]);
    expect(ofCode(findings, 'legend-of-other-sheet')).toMatchObject([{ severity: 'note', where: { sheet: 'Two' } }]);
  });

  it('in colours is the key of letters that name those colours', () => {
    expect(plan?.legends[0]?.statuses.map(({ code, label, meaning, done }) => [code, label, meaning, done])).toEqual([
      ['R', 'Red', 'Limited progress', false],
      ['A', 'Amber', 'Making progress', false],
      ['G', 'Green', 'Achieved', true],
    ]);
  });

  it('what all sheets lack alike is asked once', () => {
    expect(ofCode(findings, 'review-date-without-year')).toHaveLength(1);
  });

  it('does not hold for a sheet whose ratings it does not know', () => {
    const other = read(
      sheet('One', [{ cells: HEADS }, rated('G', 'A'), rated('R', 'R'), { cells: [] }, ...KEY]),
      sheet('Two', [{ cells: HEADS }, rated('Open', 'Closed'), rated('Open', 'Open')]),
    );
    expect(ofCode(other.findings, 'legend-of-other-sheet')).toEqual([]);
    expect(ofCode(other.findings, 'unknown-rating')).toEqual([]);
  });
});

describe('a register of risks', () => {
  const risks = [
    ['Risk ID', 'Risk description', 'Likelihood', 'Impact', 'Score', 'Mitigating actions', 'Risk owner', 'Status'],
    ['R1', 'Nobody can be recruited', '4', '5', '20', 'Train our own', 'Ann Lee', 'Open'],
  ];

  it('alone is refused in words of its own', () => {
    const outcome = read(
      sheet(
        'Risks',
        risks.map((cells) => ({ cells })),
      ),
    );
    expect(outcome).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(/register of risks/) });
  });

  it('beside a plan is left out, with its words', () => {
    const { findings, plan } = read(
      sheet('Plan', [{ cells: HEADS }, rated('G', 'A')]),
      sheet(
        'Risks',
        risks.map((cells) => ({ cells })),
      ),
    );
    expect(plan?.priorities[0]?.focusAreas[0]?.actions).toHaveLength(1);
    expect(ofCode(findings, 'sheet-left-out')).toMatchObject([
      { before: expect.stringMatching(/Nobody can be recruited/) },
    ]);
  });

  it('is none where a plan of actions tells its risks beside them', () => {
    const { actions } = planIn(
      asText([
        ['Ref', 'Action', 'Lead', 'RAG', 'Risks', 'Likelihood', 'Impact'],
        ['1', 'Paint the hall', 'Ann Lee', 'G', 'Rain', '2', '1'],
      ]),
    );
    expect(actions).toHaveLength(1);
  });
});

describe('merged refs and leads', () => {
  it('a ref that spans several actions is the ref of each', () => {
    const rows = [
      { cells: ['Ref', 'Action', 'Lead', 'RAG'] },
      { cells: ['M1', 'Paint the hall', 'Ann Lee', 'G'] },
      { cells: ['', 'Sweep the hall', 'Bo Ray', 'A'], marks: [{ coveredBy: { row: 2, index: 0 } }] },
      { cells: ['M2', 'Mend the roof', 'Bo Ray', 'A'] },
    ];
    const table = { ...sheet('Plan', rows), merges: [{ row: 2, index: 0, rows: 2, columns: 1 }] };
    const { plan, findings } = read(table);
    const actions = plan?.priorities[0]?.focusAreas[0]?.actions ?? [];
    expect(actions.map(({ ref }) => ref)).toEqual(['M1', 'M1', 'M2']);
    expect(ofCode(findings, 'missing-ref')).toEqual([]);
    expect(ofCode(findings, 'duplicate-ref')).toEqual([]);
    expect(ofCode(findings, 'merged-down')).toHaveLength(1);
  });

  it('a rating that spans several reviews is that of each', () => {
    const rows = [
      { cells: ['Action', 'Lead', 'Apr-24', 'May-24', 'Jun-24'] },
      {
        cells: ['Paint the hall', 'Ann Lee', 'G', '', ''],
        marks: [
          undefined,
          undefined,
          undefined,
          { coveredBy: { row: 2, index: 2 } },
          { coveredBy: { row: 2, index: 2 } },
        ],
      },
      { cells: ['Mend the roof', 'Bo Ray', 'R', 'A', ''] },
    ];
    const { plan, findings } = read({ ...sheet('Plan', rows), merges: [{ row: 2, index: 2, rows: 1, columns: 3 }] });
    const [first, second] = plan?.priorities[0]?.focusAreas[0]?.actions ?? [];
    expect(Object.values(first?.ratings ?? {})).toEqual(['G', 'G', 'G']);
    expect(Object.values(second?.ratings ?? {})).toEqual(['R', 'A', null]);
    expect(ofCode(findings, 'merged-across')).toMatchObject([{ severity: 'note', before: 'G' }]);
  });

  it('the person who leads goes before the body that does', () => {
    const { actions } = planIn(
      asText([
        ['ID', 'Action', 'Lead agency', 'Named lead', 'RAG'],
        ['1', 'Paint the hall', 'Council', 'Ann Lee', 'G'],
      ]),
    );
    expect(actions[0]).toMatchObject({ leads: ['Ann Lee'], extra: { 'Lead agency': 'Council' } });
  });
});
