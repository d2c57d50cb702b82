import type { PlanNow } from '../../../domain/plan-now.ts';
import type { PlanFile } from '../../found-file.ts';
import type { Reading } from '../../reading.ts';
import type { Table } from '../../table.ts';
import { fileAuthors } from './file-authors.ts';
import { namedPeople, type ListedName } from './named-people.ts';
import { nameRedactor, type Redact } from './name-redactor.ts';

/** What a report is made from, where its names become roles. */
export interface RedactionSources {
  listed: readonly ListedName[];
  now: PlanNow;
  tables: readonly Table[];
  /** How the file was read; null where there is none. */
  reading: Reading | null;
  file: PlanFile | null;
  isOfficeFile: boolean;
}

/** The redaction of a report: of the people listed, of leads that nobody listed, and of those who worked on the file. */
export function redactorFor({ listed, now, tables, reading, file, isOfficeFile }: RedactionSources): Redact {
  const people = namedPeople({
    listed,
    leadTexts: [...now.actions.map(({ leadsText }) => leadsText), ...leadCells(tables, reading)],
    authors: file && isOfficeFile ? fileAuthors(file.bytes) : [],
  });
  const said = now.actions.flatMap(({ text, updates, measure }) => [
    text,
    measure ?? '',
    ...updates.map((one) => one.text),
  ]);
  const statuses = now.legends.flatMap((legend) => legend.statuses);
  return nameRedactor(people, {
    texts: [...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)), ...said],
    key: statuses.flatMap(({ code, label, meaning }) => [code, label, meaning]),
    terms: [
      ...listed.filter(({ kind }) => kind === 'role' || kind === 'group').map(({ name }) => name),
      ...(reading?.sheets ?? []).flatMap(({ heads }) =>
        heads.flatMap(({ columns }) => columns.map(({ label }) => label)),
      ),
      ...now.actions.flatMap(({ priority, focusArea }) => [priority ?? '', focusArea ?? '']),
      now.title ?? '',
    ],
  });
}

/** The file's own lead cells: today's may name others. */
function leadCells(tables: readonly Table[], reading: Reading | null): string[] {
  return tables.flatMap(({ sheet, rows }) => {
    const heads = reading?.sheets.find((one) => one.sheet === sheet)?.heads ?? [];
    return rows.flatMap(({ number, cells }) => {
      const columns = heads.findLast(({ row }) => row < number)?.columns ?? [];
      return columns
        .filter(({ kind }) => kind === 'lead' || kind === 'accountable')
        .map(({ index }) => cells[index] ?? '');
    });
  });
}
