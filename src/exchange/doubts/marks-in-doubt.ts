import type { FindingCode } from '../finding-code.ts';
import type { Draft, PlacedAction } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { columnOf } from '../recognise/columns/layout.ts';
import { cellText, columnLetters, filledCells, marksOf, type Row } from '../table.ts';
import { nameOf } from './done-status.ts';

/** What cells and rows of an office file say beside their words: struck out, hidden, commented. */
export function findMarksInDoubt({ placed, table }: Draft): Doubt[] {
  const actions = new Set(placed.map(({ row }) => row.number));
  const others = table.rows.filter((row) => row.marks && !actions.has(row.number));
  return [...placed.flatMap((one) => [...struckOut(one), ...hidden(one), ...comments(one)]), ...others.flatMap(aside)];
}

function struckOut(one: PlacedAction): Doubt[] {
  if (one.row.marks?.some((marks) => marks?.isStruck) !== true) return [];
  const cells = filledCells(one.row);
  const struck = cells.filter(({ index }) => marksOf(one.row, index).isStruck === true);
  if (struck.length === 0) return [];
  const action = columnOf(one.layout, 'action')?.index;
  const isWhole = struck.some(({ index }) => index === action);
  return [
    {
      code: isWhole ? 'struck-through' : 'struck-through-cell',
      severity: isWhole ? 'question' : 'warning',
      row: one.row.number,
      column: isWhole ? null : labelAt(one, struck[0]?.index ?? 0),
      message: isWhole
        ? `${nameOf(one)} is struck through, as if it no longer counts. It was read all the same.`
        : `Words of ${nameOf(one)} are struck through. They were read all the same.`,
      before: struck.map(({ text }) => text).join('\n'),
      remedy: isWhole
        ? 'Say whether the action still counts, or leave its row out.'
        : 'Say whether the words still count.',
    },
  ];
}

const hidden = (one: PlacedAction): Doubt[] =>
  one.row.isHidden
    ? [
        {
          code: 'hidden-row',
          severity: 'warning',
          row: one.row.number,
          message: `The row of ${nameOf(one)} is hidden in the workbook. It was read all the same.`,
          before: one.action.text,
          remedy: 'Say whether the action belongs to the plan, or leave its row out.',
        },
      ]
    : [];

const comments = (one: PlacedAction): Doubt[] =>
  (one.row.marks?.some((marks) => marks?.comment !== undefined) ? one.row.marks : []).flatMap(
    (marks, index): Doubt[] =>
      marks?.comment === undefined
        ? []
        : [
            {
              code: 'cell-comment',
              severity: 'note',
              row: one.row.number,
              column: labelAt(one, index),
              message: 'A comment stands at this cell. It was kept with the action.',
              before: marks.comment,
              remedy: 'Nothing needs doing, unless it should be a note of the action.',
            },
          ],
  );

/** Comments and links of rows that are no actions: nothing else keeps them. */
const aside = (row: Row): Doubt[] =>
  (row.marks ?? []).flatMap((marks, index) => [
    ...(marks?.comment === undefined ? [] : [asideDoubt(row, 'cell-comment', 'comment', marks.comment)]),
    ...(marks?.address === undefined
      ? []
      : [asideDoubt(row, 'link-aside', 'link', `${cellText(row, index)}: ${marks.address}`)]),
  ]);

const asideDoubt = (row: Row, code: FindingCode, what: string, before: string): Doubt => ({
  code,
  severity: 'note',
  row: row.number,
  message: `A ${what} stands in this row, which is no action, so it stands here only.`,
  before,
  remedy: 'Add it to an action if it is needed.',
});

const labelAt = ({ layout }: PlacedAction, index: number): string =>
  layout.columns.find((column) => column.index === index)?.label ?? `Column ${columnLetters(index)}`;
