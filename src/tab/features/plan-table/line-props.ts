import type { CellEditorProps } from './cell-editor.tsx';

/** What every row of the table is given by the grid that draws those in view. */
export interface LineProps {
  /** Its place among all rows, and where it starts in pixels. */
  index: number;
  start: number;
  measure: (element: Element | null) => void;
  /** The cell that the Tab key comes to, where it is one of this row. */
  activeCell: number | null;
  /** The cell of this row that is being edited, and how. */
  editing: { cell: number; editor: CellEditorProps } | null;
  /** Opens what can be done with the row, beside an element; null where that is nothing. */
  onMenu: ((row: string, at: HTMLElement) => void) | null;
}
