import { useMemo } from 'react';
import type { Finding, Severity } from '../../../domain/plan.ts';
import { findingKey } from '../../../exchange/corrections.ts';
import { correctCells } from '../../../exchange/recognise/correct-cells.ts';
import type { Table } from '../../../exchange/table.ts';
import { answersTo, type OpenFinding } from './answers.ts';
import { cellAt, placeOfFinding } from './finding-place.ts';
import type { OpenWork } from './import-work.ts';

/** A finding on the page. `id` tells two of the same code and cell apart. */
export interface ListedFinding extends OpenFinding {
  id: string;
  isSettled: boolean;
}

/** What the wizard shows of a file that is open. */
export interface WorkView {
  /** The tables with the cells that were corrected. */
  tables: Table[];
  findings: ListedFinding[];
  /** How many questions are not answered. */
  questions: number;
  /** Open questions and warnings by sheet, row and column. */
  asked: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, number>>>;
}

export const sheetKey = (sheet: string | null): string => sheet ?? '';

/** Puts the findings of the newest reading beside their cells. */
export function useOpenFindings({ found, corrections, reading }: OpenWork): WorkView {
  const { cells, settled } = corrections;
  const tables = useMemo(() => found.tables.map((table) => correctCells(table, { cells })), [found, cells]);
  return useMemo(() => {
    const keys = new Set(settled);
    const { findings, plan } = reading.outcome;
    const context = { tables, sheets: reading.sheets, legends: plan?.legends ?? [] };
    const listed = numbered(findings).map(({ finding, id }): ListedFinding => {
      const place = placeOfFinding(finding, tables, reading.sheets);
      const cell = place && cellAt(tables, place);
      const isSettled = keys.has(findingKey(finding));
      return { id, finding, place, cell, isSettled, answers: answersTo(finding, cell, context) };
    });
    const open = listed.filter(({ isSettled }) => !isSettled);
    const questions = open.filter(({ finding }) => finding.severity === 'question').length;
    return { tables, findings: listed, questions, asked: askedOf(open) };
  }, [tables, settled, reading]);
}

function numbered(findings: readonly Finding[]): { finding: Finding; id: string }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { finding, id: `${key}|${count}` };
  });
}

function askedOf(open: readonly ListedFinding[]): WorkView['asked'] {
  const sheets = new Map<string, Map<number, Map<number, number>>>();
  for (const { finding, place } of open) {
    if (!place || finding.severity === 'note') continue;
    const rows = sheets.get(sheetKey(place.sheet)) ?? new Map<number, Map<number, number>>();
    const cells = rows.get(place.row) ?? new Map<number, number>();
    const at = place.index ?? -1;
    cells.set(at, (cells.get(at) ?? 0) + 1);
    rows.set(place.row, cells);
    sheets.set(sheetKey(place.sheet), rows);
  }
  return sheets;
}

/** The findings of one severity that are not answered, by their code. */
export function byCode(findings: readonly ListedFinding[], severity: Severity): [string, ListedFinding[]][] {
  const groups = new Map<string, ListedFinding[]>();
  for (const one of findings)
    if (!one.isSettled && one.finding.severity === severity) {
      const group = groups.get(one.finding.code);
      if (group) group.push(one);
      else groups.set(one.finding.code, [one]);
    }
  return [...groups];
}
