import type { Board, BoardAction, Structure } from '../../../domain/board.ts';
import type { ActionTextChanges } from '../../../store/edit.ts';
import type { Act } from '../../plan/use-outbox.ts';
import type { PlanColumn } from './plan-columns.ts';

/** Something that is done to the plan, and what takes it back upon the plan as it then stands; null where nothing does. */
export interface Change {
  act: Act;
  back: ((board: Board) => Act | null) | null;
}

/** The words of a cell as they are edited; null where its column is not edited as words. */
export function wordsOfCell(action: BoardAction, { kind, head }: PlanColumn): string | null {
  switch (kind) {
    case 'ref':
      return action.ref ?? '';
    case 'text':
      return action.text;
    case 'leads':
      return action.leadsText;
    case 'measure':
      return action.measure ?? '';
    case 'subGroup':
      return action.subGroup ?? '';
    case 'extra':
      return action.extra[head] ?? '';
    default:
      return null;
  }
}

/** Writes other words into a cell; null where they are the same as before. */
export function changeCell(action: BoardAction, column: PlanColumn, words: string): Change | null {
  const before = wordsOfCell(action, column);
  const after = words.trim();
  if (before === null || after === before.trim() || (column.kind === 'text' && after === '')) return null;
  if (column.kind === 'subGroup') return assign(action, after || null);
  const [changes, former] = [changesOf(action, column, after), changesOf(action, column, before)];
  return {
    act: { kind: 'actionText', action, changes },
    back: (board) => upon(board, action, (now) => ({ kind: 'actionText', action: now, changes: former })),
  };
}

function assign(action: BoardAction, subGroup: string | null): Change {
  return {
    act: { kind: 'subGroup', actions: [action], subGroup },
    back: (board) => upon(board, action, (now) => ({ kind: 'subGroup', actions: [now], subGroup: action.subGroup })),
  };
}

function changesOf(action: BoardAction, { kind, head }: PlanColumn, words: string): ActionTextChanges {
  switch (kind) {
    case 'ref':
      return { ref: words || null };
    case 'leads':
      return { leadsText: words };
    case 'measure':
      return { measure: words || null };
    case 'extra':
      return { extra: { ...action.extra, [head]: words } };
    default:
      return { text: words };
  }
}

/** Another title or vision; null where it is the same as before, or no title is left. */
export function changeStructure(structure: Structure, part: 'text' | 'vision', words: string): Change | null {
  const before = structure[part] ?? '';
  const after = words.trim();
  if (after === before.trim() || (part === 'text' && after === '')) return null;
  const changes = part === 'text' ? { text: after } : { vision: after || null };
  const former = part === 'text' ? { text: before } : { vision: before || null };
  return {
    act: { kind: 'structureText', structure, changes },
    back: ({ structure: rows }) => {
      const now = rows.find(({ key }) => key === structure.key);
      return now ? { kind: 'structureText', structure: now, changes: former } : null;
    },
  };
}

/** What is done upon an action as it now stands; null where it is no longer there. */
export function upon(board: Board, { key }: BoardAction, act: (now: BoardAction) => Act): Act | null {
  const now = board.actions.find((action) => action.key === key);
  return now ? act(now) : null;
}
