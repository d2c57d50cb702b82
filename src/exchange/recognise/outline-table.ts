import type { Table } from '../table.ts';

/** A plan written as headings and labelled lines, as a table; null for what is none. */
export function outlineTable(_table: Table): Table | null {
  return null;
}
