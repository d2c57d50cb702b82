import type { Table } from '../../table.ts';
import { joinCaptioned } from './captioned-tables.ts';
import { outlineTable } from './outline-table.ts';
import { lookAt } from '../sheets/sheet-use.ts';

/** A table as it is read: a plan that is written as small tables, forms, headings and labelled lines becomes one table. */
export function asOneTable(table: Table): Table {
  if (lookAt(table).use === 'plan') return joinCaptioned(table) ?? table;
  return outlineTable(table) ?? table;
}
