import type { BoardAction } from '../../domain/board.ts';
import { NAMES, type Column, type Flat, type PackedActions } from './packed-actions.ts';

/** Actions by their fields, to be kept. */
export function packActions(actions: readonly BoardAction[]): PackedActions {
  const rows = actions.map(flatten);
  return Object.fromEntries(NAMES.map((name) => [name, columnOf(rows.map((row) => row[name]))])) as PackedActions;
}

function flatten({ row, lastUpdate, ...own }: BoardAction): Flat {
  return {
    ...own,
    rowId: row.id,
    rowEtag: row.etag,
    updateKey: lastUpdate?.key ?? null,
    updateAt: lastUpdate?.at ?? null,
    updateDate: lastUpdate?.date ?? null,
    updateBy: lastUpdate?.by ?? '',
    updateText: lastUpdate?.text ?? '',
  };
}

function columnOf<Value>(all: readonly Value[]): Column<Value> {
  const places = new Map<unknown, number>();
  const values: Value[] = [];
  const at = Uint32Array.from(all, (value) => {
    const key = typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  });
  return values.length === all.length ? { values, at: null } : { values, at };
}
