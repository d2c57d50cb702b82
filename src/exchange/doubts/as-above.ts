import { isSameAsAbove } from '../../domain/split-leads.ts';
import type { Draft, PlacedAction } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import type { ColumnKind } from '../recognise/columns/head-words.ts';
import { textOf } from '../recognise/columns/layout.ts';
import { headOf, nameOf } from './done-status.ts';

const CARRIED: ColumnKind[] = ['priority', 'focusArea'];
const KINDS: ColumnKind[] = ['action', 'lead', 'accountable', 'measure', 'due', 'updates', 'evidence'];

/** How far up a cell that fits better is looked for: people write "As above" about what they can see. */
const REACH = 12;

/** Cells that only say "As above": what that means word for word, and whether another action's cell fits better. */
export function findAsAbove({ placed }: Draft): Doubt[] {
  return [...CARRIED.flatMap((kind) => placed.flatMap((one) => carried(one, kind))), ...KINDS.flatMap(inColumn)];

  function inColumn(kind: ColumnKind): Doubt[] {
    const above: PlacedAction[] = [];
    return placed.flatMap((one) => {
      const text = textOf(one.row, one.layout, kind);
      if (isSameAsAbove(text)) return [doubtOf(one, kind, above.slice(-REACH))];
      if (text !== '') above.push(one);
      return [];
    });
  }
}

/** A heading carries down by itself, so the words only say what is so anyway. */
function carried(one: PlacedAction, kind: ColumnKind): Doubt[] {
  const text = textOf(one.row, one.layout, kind);
  if (!isSameAsAbove(text)) return [];
  return [
    {
      code: 'as-above',
      severity: 'note',
      row: one.row.number,
      column: headOf(one, kind),
      message: `This cell says "${text}", so the action was read as standing under the same heading as the one above it.`,
      before: text,
      remedy: 'Nothing needs doing.',
    },
  ];
}

const cellOf = (one: PlacedAction, kind: ColumnKind): string => textOf(one.row, one.layout, kind);

function doubtOf(one: PlacedAction, kind: ColumnKind, candidates: readonly PlacedAction[]): Doubt {
  const literal = candidates.at(-1);
  const better = literal && kind === 'evidence' ? betterFit(one, literal, candidates) : undefined;
  return {
    code: 'as-above',
    severity: 'question',
    row: one.row.number,
    column: headOf(one, kind),
    message: `This cell says "${cellOf(one, kind)}" and was kept so. ${literal ? meaningOf(kind, literal, better) : 'There is nothing above it that it could mean.'}`,
    before: cellOf(one, kind),
    after: literal && !better ? cellOf(literal, kind) : null,
    remedy: 'Say which cell is meant, or write the words out.',
  };
}

function meaningOf(kind: ColumnKind, literal: PlacedAction, better: PlacedAction | undefined): string {
  const above = `Word for word it means what ${nameOf(literal)} has: "${cellOf(literal, kind)}".`;
  return better
    ? `${above} It may mean what ${nameOf(better)} has, which fits this action better: "${cellOf(better, kind)}".`
    : above;
}

/** Another action of the same focus area whose evidence shares more words with this action than the one right above. */
function betterFit(
  one: PlacedAction,
  literal: PlacedAction,
  candidates: readonly PlacedAction[],
): PlacedAction | undefined {
  const own = wordsOf(`${one.action.text} ${one.action.measure ?? ''}`);
  const fit = (other: PlacedAction): number =>
    [...wordsOf(cellOf(other, 'evidence'))].filter((word) => own.has(word)).length;
  const siblings = candidates.filter((other) => other.area === one.area && other !== literal);
  const best = siblings.toSorted((a, b) => fit(b) - fit(a))[0];
  return best && fit(best) > fit(literal) ? best : undefined;
}

/** Words of three letters and more without their endings, so that "reporting" meets "reports". */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(
    words.map((word) => word.replace(/(?:ing|ed|es|s)$/, '')).filter((word) => word.length > 2 && !COMMON.has(word)),
  );
}

const COMMON = new Set([
  'the',
  'and',
  'for',
  'which',
  'are',
  'with',
  'from',
  'that',
  'thi',
  'into',
  'been',
  'place',
  'has',
]);
