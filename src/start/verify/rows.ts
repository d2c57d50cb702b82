import { bodyOf } from './answers.ts';
import type { Answer, Wire } from './wire.ts';
import type { ThrowAway } from './workbench.ts';

/** A row as checks look at it. */
export interface Row {
  id: string;
  eTag: string;
  createdDateTime: string;
  createdBy?: Record<string, { displayName?: string } | undefined>;
  fields?: Record<string, unknown>;
}

/** Adds a row. Lists have a title that is required, and whether that is enforced is a question of its own. */
export const postRow = (ask: Wire, { path }: ThrowAway, fields: object): Promise<Answer> =>
  ask({ method: 'POST', path: `${path}/items`, body: { fields: { Title: 'a row', ...fields } } });

/** Adds a row that must be taken. @throws {import('./check.ts').Unsettled} */
export const addRow = async (ask: Wire, list: ThrowAway, fields: object): Promise<Row> =>
  bodyOf(await postRow(ask, list, fields), 'Adding a row');

/** Changes fields of a row. */
export const patchRow = (
  ask: Wire,
  { path }: ThrowAway,
  { id }: Pick<Row, 'id'>,
  { fields, headers = {} }: { fields: object; headers?: Record<string, string> },
): Promise<Answer> => ask({ method: 'PATCH', path: `${path}/items/${id}/fields`, body: fields, headers });

/** Reads a row with its fields, those named where they are. @throws {import('./check.ts').Unsettled} */
export async function readRow(
  ask: Wire,
  { path }: ThrowAway,
  { id }: Pick<Row, 'id'>,
  named: readonly string[] = [],
): Promise<Row & { fields: Record<string, unknown> }> {
  const select = named.length > 0 ? `($select=${named.join(',')})` : '';
  const row = bodyOf<Row>(await ask({ path: `${path}/items/${id}?$expand=fields${select}` }), 'Reading a row');
  return { ...row, fields: row.fields ?? {} };
}
