import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** The cell that the Tab key comes to: a row by its key, and a cell by its place. */
export interface ActiveCell {
  row: string;
  cell: number;
}

/** Knows the active cell, follows the focus, and takes the focus to a cell once that is drawn. */
export function useActiveCell(body: RefObject<HTMLElement | null>) {
  const [active, setActive] = useState<ActiveCell | null>(null);
  const isWanted = useRef(false);
  useEffect(() => {
    if (!isWanted.current || !active) return;
    const element = cellElement(body.current, active);
    if (!element) return;
    isWanted.current = false;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const focus = useCallback((cell: ActiveCell) => {
    isWanted.current = true;
    setActive({ ...cell });
  }, []);
  const follow = useCallback((target: EventTarget | null) => {
    const found = cellOf(target);
    if (found) setActive((before) => (isSame(before, found) ? before : found));
  }, []);
  return { active, focus, follow };
}

const isSame = (one: ActiveCell | null, other: ActiveCell): boolean =>
  one !== null && one.row === other.row && one.cell === other.cell;

/** The cell that an element stands in. */
export function cellOf(target: EventTarget | null): ActiveCell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return cell && row !== undefined ? { row, cell: Number(cell.dataset['cell']) } : null;
}

/** A cell's element, where its row is drawn. A row with fewer cells gives its last. */
export function cellElement(body: HTMLElement | null, { row, cell }: ActiveCell): HTMLElement | null {
  const cells = body?.querySelectorAll<HTMLElement>(`[data-row="${CSS.escape(row)}"] [data-cell]`);
  return cells?.[Math.min(cell, cells.length - 1)] ?? null;
}
