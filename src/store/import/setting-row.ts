import { filled, singleLine } from '../rows/field.ts';
import type { NewRow } from '../write-rows.ts';

/** A row of Plan settings. */
export const settingRow = (key: string, value: string): NewRow => ({
  list: 'settings',
  fields: filled({ Title: singleLine(key), Key: singleLine(key), Value: value }),
});
