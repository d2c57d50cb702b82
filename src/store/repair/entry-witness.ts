import type { Page } from '../../graph/page.ts';
import { textOf } from '../rows/field.ts';
import { equals, listPath, type Fields, type ListItem, type Site } from '../site.ts';
import type { Trace } from './proposal.ts';

/** What an entry of Plan updates says that a cell held. `row` rises in the order of writing. */
export interface RecordedValue {
  row: number;
  value: string;
  from: Trace;
}

/** The action that the entry is about which a row names as its newest; none where it names none. */
export async function recordedKey(site: Site, { fields = {} }: ListItem): Promise<RecordedValue[]> {
  const entry = textOf(fields, 'LastUpdateKey');
  return entry ? recordedIn(site, equals('UpdateKey', entry), (found) => textOf(found, 'SubjectKey')) : [];
}

/** Every rating that was recorded of an action. */
export const recordedRatings = (site: Site, actionKey: string): Promise<RecordedValue[]> =>
  recordedIn(site, equals('SubjectKey', actionKey), (found) =>
    found['Kind'] === 'answer' || textOf(found, 'ReviewKey') ? null : textOf(found, 'After'),
  );

/** What was recorded last comes first. */
export const newestFirst = (values: readonly RecordedValue[]): RecordedValue[] =>
  values.toSorted((one, other) => other.row - one.row);

async function recordedIn(
  site: Site,
  filter: string,
  read: (fields: Fields) => string | null,
): Promise<RecordedValue[]> {
  const query = `$expand=fields($select=SubjectKey,Kind,After,ReviewKey,SaidBy,SaidOn)&$filter=${encodeURIComponent(filter)}&$top=999`;
  const path = listPath(site, 'updates', `/items?${query}`);
  const { value } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  return value.flatMap(({ id, fields = {} }) => {
    const found = read(fields);
    const from = { by: textOf(fields, 'SaidBy') ?? '', at: textOf(fields, 'SaidOn') ?? '' };
    return found ? [{ row: Number(id), value: found, from }] : [];
  });
}
