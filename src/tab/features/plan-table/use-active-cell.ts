import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** The cell that the Tab key comes to: a row by its key, and a cell by its place. */
export interface ActiveCell {
  row: string;
  cell: number;
}

export interface ActiveCells {
  active: ActiveCell | null;
  /** Takes the focus to a cell once that is drawn. */
  focus: (cell: ActiveCell) => void;
  /** The focus came to an element of the grid by itself, or left it. */
  follow: (target: EventTarget | null) => void;
  leave: () => void;
}

/** Knows the active cell, and keeps the focus with it where its row moves to another place. */
export function useActiveCell(body: RefObject<HTMLElement>): ActiveCells {
  const [active, setActive] = useState<ActiveCell | null>(null);
  const isWanted = useRef(false);
  const isHere = useRef(false);
  useEffect(() => {
    // A row that the browser puts elsewhere loses the focus without a word.
    const isLost = isHere.current && document.activeElement === document.body;
    if (!active || !(isWanted.current || isLost)) return;
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
    isHere.current = found !== null;
    if (found) setActive((before) => (isSame(before, found) ? before : found));
  }, []);
  const leave = useCallback(() => {
    isHere.current = false;
  }, []);
  return { active, focus, follow, leave };
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
