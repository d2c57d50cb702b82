/** What every row of the table is given by the grid that draws those in view. */
export interface LineProps {
  /** Its place among all rows, and where it starts in pixels. */
  index: number;
  start: number;
  measure: (element: Element | null) => void;
  /** The cell that the Tab key comes to, where it is one of this row. */
  activeCell: number | null;
}
