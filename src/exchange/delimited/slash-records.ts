import { TableLimits } from '../file/table-limits.ts';
import type { Row } from '../table.ts';

const MARK = /\s\/(?:\s|$)/;

/**
 * Reads a table that was typed as "1 / text / text", each record opened by its number, further lines running on in the
 * cell that they follow. Lines before the first record are rows of their own, save those that run on from the heads.
 */
export function slashRecords(text: string): Row[] {
  const limits = new TableLimits();
  const records: { number: number; lines: string[] }[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() === '') return;
    const last = records.at(-1);
    const runsOn = last !== undefined && MARK.test(last.lines[0] ?? '') && !/^\s*\d+(?:\.\d+)*\s\/\s/.test(line);
    if (runsOn) last.lines.push(line);
    else {
      limits.addRow();
      records.push({ number: index + 1, lines: [line] });
    }
  });
  return records.map(({ number, lines }) => ({ number, cells: lines.join('\n').split(/[^\S\n]\/[^\S\n]/) }));
}
