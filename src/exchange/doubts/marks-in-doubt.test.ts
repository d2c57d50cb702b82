import { describe, expect, it } from 'vitest';
import { ofCode } from '../../../test/fixtures/plans/made-up-table.ts';
import type { Finding, PlanAction } from '../../domain/plan.ts';
import { NO_CORRECTIONS } from '../corrections.ts';
import { recogniseFile } from '../recognise/recognise-file.ts';
import type { CellMarks, Row } from '../table.ts';

const HEADS = ['No', 'Task', 'Who', 'By when', 'RAG', 'Evidence'];
const KEY = ['Key: Red - late; Green - done'];

/** A made-up plan of roads whose cells have marks, by row and column. */
function planWith(
  marks: Record<number, Partial<Record<number, CellMarks>>>,
  more: Partial<Row> = {},
  ofAction = (line: string[]): string[] => line,
): { findings: Finding[]; actions: PlanAction[] } {
  const cells = [
    KEY,
    HEADS,
    ['1', 'Resurface the high street', 'Ada Byrne', 'May 2022', 'R', 'Photos'],
    ['2', 'Mend the bridge over the river', 'Cy Dunn', 'May 2022', 'G', 'Survey; Plans'],
  ];
  const rows = cells.map((line, at): Row => {
    const own = marks[at + 1];
    const row: Row = { number: at + 1, cells: at > 1 ? ofAction(line) : line, ...(at === 3 ? more : {}) };
    return own ? { ...row, marks: HEADS.map((_, index) => own[index]) } : row;
  });
  const table = { sheet: 'Roads', rows, endsOpen: false };
  const { outcome } = recogniseFile({ kind: 'xlsx', tables: [table], findings: [] }, NO_CORRECTIONS);
  if (outcome.outcome === 'refused') throw new Error(outcome.reason);
  const actions = outcome.plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap((area) => area.actions));
  return { findings: outcome.findings, actions };
}

describe('what cells have beside their words', () => {
  it('a link is the address of the evidence, and of any other cell it is kept beside the columns', () => {
    const link = 'https://roads.example/p';
    const { actions } = planWith({ 3: { 5: { address: link } }, 4: { 2: { address: 'mailto:cy@roads.example' } } });
    expect(actions[0]?.evidence).toEqual([{ text: 'Photos', address: link }]);
    expect(actions[1]?.extra).toEqual({ 'Link in Who': 'mailto:cy@roads.example' });
  });

  it('a comment goes with its action and is noted; one elsewhere is noted alone', () => {
    const { actions, findings } = planWith({
      2: { 4: { comment: 'Agreed in May' } },
      3: { 1: { comment: 'CD: why?' } },
    });
    expect(actions[0]?.extra).toEqual({ 'Comment on Task': 'CD: why?' });
    expect(ofCode(findings, 'cell-comment')).toMatchObject([
      { before: 'Agreed in May', where: { row: 2, column: null } },
      { before: 'CD: why?', where: { row: 3, column: 'Task' } },
    ]);
  });

  it('a link in a row that is no action is noted with where it leads', () => {
    const { findings } = planWith({ 1: { 0: { address: 'https://roads.example/key' } } });
    expect(ofCode(findings, 'link-aside')).toMatchObject([
      { severity: 'note', before: `${KEY[0]}: https://roads.example/key`, where: { row: 1 } },
    ]);
  });

  it('an action that is struck through is asked about, and a struck cell of another is warned of', () => {
    const { actions, findings } = planWith({
      3: { 0: { isStruck: true }, 1: { isStruck: true } },
      4: { 3: { isStruck: true } },
    });
    expect(actions).toHaveLength(2);
    expect(ofCode(findings, 'struck-through')).toMatchObject([{ severity: 'question', where: { row: 3 } }]);
    expect(ofCode(findings, 'struck-through-cell')).toMatchObject([
      { severity: 'warning', before: 'May 2022', where: { row: 4, column: 'By when' } },
    ]);
  });

  it('a hidden row is read and said so', () => {
    const { actions, findings } = planWith({}, { isHidden: true });
    expect(actions).toHaveLength(2);
    expect(ofCode(findings, 'hidden-row')).toMatchObject([{ where: { sheet: 'Roads', row: 4 } }]);
  });

  it('a colour against the letter in its cell is asked about', () => {
    const { actions, findings } = planWith({ 3: { 4: { fill: '00B050' } }, 4: { 4: { fill: '00B050' } } });
    expect(actions.map(({ status }) => status)).toEqual(['R', 'G']);
    expect(ofCode(findings, 'fill-contradicts-rating')).toMatchObject([
      { severity: 'question', before: 'R', where: { row: 3, column: 'RAG' } },
    ]);
  });

  it('a rating that only a colour tells is warned of once a column', () => {
    const blank = (cells: string[]): string[] => cells.map((text, index) => (index === 4 ? '' : text));
    const { actions, findings } = planWith({ 3: { 4: { fill: 'FF0000' } }, 4: { 4: { fill: '92D050' } } }, {}, blank);
    expect(actions.map(({ status }) => status)).toEqual(['R', 'G']);
    expect(ofCode(findings, 'rating-by-fill')).toMatchObject([
      { severity: 'warning', before: 'red as Red, green as Green', where: { column: 'RAG' } },
    ]);
  });
});
