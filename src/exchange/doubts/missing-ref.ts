import type { Draft, PlacedAction } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { headOf, nameOf } from './done-status.ts';

/** An action without a letter or ref among actions that have them; a plan that numbers no action is told so once. */
export function findMissingRefs({ placed }: Draft): Doubt[] {
  const without = placed.filter(({ action }) => action.ref === null);
  if (without.length === placed.length) return [noRefs];
  const tables = new Set(placed.filter(({ action }) => action.ref !== null).map(({ layout }) => layout.columns));
  const lettered = placed.filter(({ action }) => action.letter !== null);
  const isLettered = lettered.length * 2 > placed.length - without.length;
  // Tables of one file may differ: one without any refs lacks none.
  return without
    .filter(({ layout }) => tables.has(layout.columns))
    .map((one) => (isLettered ? missingLetter(one) : missingRef(one)));
}

const noRefs: Doubt = {
  code: 'no-refs',
  severity: 'note',
  message: 'No action in this file has a letter or number of its own.',
  remedy: 'Nothing needs doing. Actions are told apart by their words and their order.',
};

const missingLetter = (one: PlacedAction): Doubt => ({
  code: 'missing-letter',
  severity: 'question',
  row: one.row.number,
  column: headOf(one, 'action'),
  message: `This action${one.area.ref ? ` under ${one.area.ref}` : ''} has no letter, though the others have one. It was read as an action of its own, without a ref.`,
  before: one.action.text,
  remedy: 'Say whether it is an action of its own and what its letter is, or whether it belongs to the action above.',
});

const missingRef = (one: PlacedAction): Doubt => ({
  code: 'missing-ref',
  severity: 'question',
  row: one.row.number,
  column: headOf(one, 'ref') ?? headOf(one, 'action'),
  message: `${nameOf(one)} has no ref, though other actions have one. It was read as an action of its own.`,
  before: one.action.text,
  remedy: 'Say whether it is an action of its own and what its ref is, or whether it belongs to the action above.',
});
