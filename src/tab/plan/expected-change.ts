import { agreedAs, ratedAs } from '../../domain/agreement.ts';
import type { Board, BoardAction, Structure } from '../../domain/board.ts';
import type { Edit, NewAction, Sent } from '../../store/edit.ts';

/** What an edit will bring back once it stands in SharePoint, as far as a page can tell before. */
export function expected(board: Board, edit: Edit): Sent {
  switch (edit.kind) {
    case 'newAction':
      return { actions: [newAction(edit)] };
    case 'retire':
      return { actions: [], gone: [edit.action.key] };
    case 'splitAction':
      return { actions: [...changed(board, edit.action.key, () => edit.first), ...partsOf(board, edit)] };
    case 'overallStatus':
      return restructured(board, edit.structure.key, { overallStatus: edit.to });
    case 'structureText':
      return restructured(board, edit.structure.key, edit.changes);
    case 'newStructure':
      return { actions: [], structure: [newStructure(edit)] };
    case 'subGroup':
      return { actions: edit.actions.flatMap(({ key }) => changed(board, key, () => ({ subGroup: edit.subGroup }))) };
    default:
      return 'action' in edit
        ? { actions: changed(board, edit.action.key, (now) => changeOf(edit, now)) }
        : { actions: [] };
  }
}

/** What changes on the action's own card. Who said what, and when, comes with the answer. */
function changeOf(edit: Edit, now: BoardAction): Partial<BoardAction> | null {
  switch (edit.kind) {
    case 'rating':
      return ratedAs(now, edit.to, edit.isAgreed);
    case 'undoRating':
      return { ...ratedAs(now, edit.to, edit.wasAgreed), ...agreedBefore(edit) };
    case 'agreement':
      return now.rating === edit.action.rating ? agreedAs(now) : null;
    case 'challenge':
      return { questionedAt: edit.madeAt };
    case 'answer':
      return { questionedAt: null };
    case 'extension':
      return { due: { text: edit.dueText, date: edit.date }, originalDue: now.originalDue ?? now.due };
    case 'evidence':
      return { evidenceCount: now.evidenceCount + 1 };
    case 'actionText':
      return edit.changes;
    case 'moveAction':
      return { structureKey: edit.structureKey, position: edit.position };
    default:
      return null;
  }
}

const agreedBefore = ({ wasAgreed, agreedBefore: before }: Edit & { kind: 'undoRating' }): Partial<BoardAction> =>
  wasAgreed || before === undefined ? {} : { agreedRating: before };

function changed(
  { actions }: Board,
  key: string,
  change: (now: BoardAction) => Partial<BoardAction> | null,
): BoardAction[] {
  const now = actions.find((action) => action.key === key);
  const changes = now && change(now);
  return now && changes ? [{ ...now, ...changes }] : [];
}

/** Nothing can be sent about a row that is not there yet, which is why what waits about it is sent after it. */
const NO_ROW = { id: '', etag: '' };

const newAction = ({ newKey, structureKey, position, fields }: NewAction): BoardAction => ({
  key: newKey,
  row: NO_ROW,
  structureKey,
  ref: null,
  letter: null,
  leadsText: '',
  subGroup: null,
  measure: null,
  rating: null,
  isRatingAgreed: true,
  agreedRating: null,
  lastReviewRating: null,
  due: null,
  originalDue: null,
  lastUpdate: null,
  askedAt: null,
  questionedAt: null,
  evidenceCount: 0,
  extra: {},
  position,
  ...fields,
});

function partsOf({ actions }: Board, { action, others }: Edit & { kind: 'splitAction' }): BoardAction[] {
  const whole = actions.find(({ key }) => key === action.key) ?? action;
  return others.map(({ newKey, position, fields }) => ({
    ...whole,
    key: newKey,
    row: NO_ROW,
    position,
    lastUpdate: null,
    lastReviewRating: null,
    evidenceCount: 0,
    ...fields,
  }));
}

function restructured({ structure }: Board, key: string, change: Partial<Structure>): Sent {
  return { actions: [], structure: structure.filter((row) => row.key === key).map((row) => ({ ...row, ...change })) };
}

const newStructure = ({
  newKey,
  structureKind,
  parentKey,
  position,
  fields,
}: Edit & { kind: 'newStructure' }): Structure => ({
  key: newKey,
  parentKey,
  kind: structureKind,
  ref: null,
  vision: null,
  overallStatus: null,
  position,
  ...fields,
});
