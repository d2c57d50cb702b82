import type { Structure } from '../domain/board.ts';
import { changesInWords } from '../domain/wording-change.ts';
import { bodyOf, sendBatch, type BatchAnswer, type BatchRequest } from '../graph/batch.ts';
import { failureFromAnswer, GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';
import type { Edit, SendOptions } from './edit.ts';
import { filled, singleLine } from './rows/field.ts';
import { toStructure } from './rows/plan-rows.ts';
import { toUpdateFields, type NewUpdate } from './rows/update-row.ts';
import { equals, expandFields, itemsPath, listPath, type Fields, type ListItem, type Site } from './site.ts';
import { OutdatedError, StoreError } from './store-error.ts';
import { removeTwins } from './twins.ts';
import { createRequest, ensureRows, writeRows, type NewRow } from './write-rows.ts';

const ATTEMPTS = 4;

/** Fields of a priority or focus area that people change. */
type Wanted = Partial<Pick<Structure, 'overallStatus' | 'text' | 'vision' | 'ref'>>;

/**
 * Gives a priority another overall status, with the reason. No action's row tells of it, so others see it within five minutes
 * of somebody being at their page, as they do a renamed review date. @throws {OutdatedError} @throws {GraphFailure}
 */
export const changeOverallStatus = (site: Site, edit: Edit & { kind: 'overallStatus' }): Promise<Structure> =>
  changeStructure(
    site,
    edit.structure,
    { overallStatus: edit.to },
    {
      ...entryOf(edit, edit.structure),
      kind: 'rating',
      text: edit.reason,
      before: edit.structure.overallStatus,
      after: edit.to,
    },
  );

/** Changes the words of a priority, a focus area or the plan. @throws {OutdatedError} @throws {GraphFailure} */
export function changeStructureText(site: Site, edit: Edit & { kind: 'structureText' }): Promise<Structure> {
  const { structure, changes } = edit;
  const wanted = { ...changes, ...(changes.ref ? { ref: singleLine(changes.ref) } : {}) };
  const words = (Object.keys(WHAT) as (keyof typeof WHAT)[]).flatMap((field) => {
    const after = wanted[field];
    return after === undefined ? [] : [{ what: WHAT[field], before: structure[field], after }];
  });
  return changeStructure(site, structure, wanted, {
    ...entryOf(edit, structure),
    kind: 'correction',
    text: changesInWords(words),
  });
}

const WHAT = { text: 'Title', vision: 'Vision', ref: 'Reference' } as const;
const WORDS = { ...WHAT, overallStatus: 'Overall status' } as const;

const nameOf = ({ ref, text }: Pick<Structure, 'ref' | 'text'>): string => ref ?? text;

const entryOf = (edit: Edit, structure: Structure): Omit<NewUpdate, 'kind' | 'text'> => ({
  key: edit.key,
  subjectKey: structure.key,
  subjectName: nameOf(structure),
  saidAt: edit.madeAt,
  saidBy: edit.saidBy,
  source: edit.source,
});

/**
 * Reads the row first, changes it where nobody else changed the same field meanwhile, and records why: 9 resource units in two
 * requests. A field that says already what was wanted is left as it is, so that an act may be done again.
 */
export async function changeStructure(
  site: Site,
  seen: Structure,
  wanted: Wanted,
  update: NewUpdate,
): Promise<Structure> {
  for (let attempt = 1; ; attempt++) {
    const { now, etag, id, isRecorded } = await readNow(site, seen.key, update.key);
    if (isRecorded) return now;
    failOnClash(seen, now, wanted);
    try {
      const answers = await sendBatch(site.graph, [
        {
          id: 'row',
          method: 'PATCH',
          url: listPath(site, 'structure', `/items/${id}/fields`),
          headers: { 'If-Match': etag },
          body: fieldsOf(wanted, now),
        },
        createRequest(site, { list: 'updates', fields: toUpdateFields(update) }, 'entry', ['row']),
        {
          id: 'read',
          method: 'GET',
          url: listPath(site, 'structure', `/items/${id}?${expandFields('structure')}`),
          dependsOn: ['entry'],
        },
      ]);
      bodyOf(answers, 'row');
      return (await recordedIn(site, answers, update)) ?? { ...now, ...wanted };
    } catch (thrown) {
      const isWorthIt = thrown instanceof GraphFailure && (thrown.isStale || thrown.isOutcomeUnknown);
      if (!isWorthIt || attempt === ATTEMPTS) throw thrown;
    }
  }
}

async function recordedIn(
  site: Site,
  answers: ReadonlyMap<string, BatchAnswer>,
  update: NewUpdate,
): Promise<Structure | null> {
  const isWritten = answers.get('entry')?.status === 201;
  if (!isWritten) await ensureRows(site, [{ list: 'updates', fields: toUpdateFields(update) }]);
  return answers.get('read')?.status === 200 ? toStructure(bodyOf<ListItem>(answers, 'read')) : null;
}

/** How a row stands, and whether an act was recorded already. */
interface Now {
  now: Structure;
  id: string;
  etag: string;
  isRecorded: boolean;
}

async function readNow(site: Site, key: string, entryKey: string): Promise<Now> {
  const requests: BatchRequest[] = [
    { id: 'row', method: 'GET', url: itemsPath(site, 'structure', equals('StructureKey', key)) },
    { id: 'entry', method: 'GET', url: itemsPath(site, 'updates', equals('UpdateKey', entryKey)) },
  ];
  const answers = await sendBatch(site.graph, requests);
  const rows = bodyOf<Page<ListItem>>(answers, 'row').value.toSorted((one, other) => Number(one.id) - Number(other.id));
  const [item] = rows;
  const now = item && toStructure(item);
  if (!item || !now) throw new StoreError(GONE);
  const isRecorded = bodyOf<Page<ListItem>>(answers, 'entry').value.length > 0;
  return { now, id: item.id, etag: item.eTag ?? '', isRecorded };
}

const GONE =
  'This part of the plan is no longer in SharePoint: someone deleted it. Nothing was changed; what you typed is kept here.';

function failOnClash(seen: Structure, now: Structure, wanted: Wanted): void {
  for (const field of Object.keys(wanted) as (keyof Wanted)[]) {
    const isTheirs = (now[field] ?? '') !== (seen[field] ?? '') && (now[field] ?? '') !== (wanted[field] ?? '');
    if (isTheirs) throw new OutdatedError(`${WORDS[field]} of ${nameOf(now)}`, now[field] ?? null);
  }
}

function fieldsOf(wanted: Wanted, now: Structure): Fields {
  const { text, vision, ref, overallStatus } = wanted;
  const title = { ...now, ...wanted };
  return {
    ...(text === undefined ? {} : { Text: text }),
    ...(vision === undefined ? {} : { Vision: vision }),
    ...(ref === undefined ? {} : { Ref: ref }),
    ...(overallStatus === undefined ? {} : { OverallStatus: overallStatus }),
    ...(text === undefined && ref === undefined ? {} : { Title: singleLine(`${title.ref ?? ''} ${title.text}`) }),
  };
}

/** Adds a priority or focus area, with the entry of its coming: 6 resource units. @throws {GraphFailure} */
export async function addStructure(
  site: Site,
  edit: Edit & { kind: 'newStructure' },
  { mayHaveLanded = false }: SendOptions,
): Promise<Structure> {
  const { newKey, structureKind, parentKey, position, fields } = edit;
  const { key, madeAt: saidAt, saidBy, source } = edit;
  const subjectName = nameOf({ ref: fields.ref ?? null, text: fields.text });
  const update = { key, saidAt, saidBy, source, subjectKey: newKey, subjectName };
  const rows: NewRow[] = [
    {
      list: 'structure',
      fields: filled({
        Title: singleLine(`${fields.ref ?? ''} ${fields.text}`),
        StructureKey: newKey,
        ParentKey: parentKey,
        Kind: structureKind,
        Ref: fields.ref && singleLine(fields.ref),
        Text: fields.text,
        Vision: fields.vision,
        Position: position,
      }),
    },
    { list: 'updates', fields: toUpdateFields({ ...update, kind: 'decision', text: 'Added to the plan.' }) },
  ];
  await (mayHaveLanded ? ensureRows(site, rows) : writeRows(site, rows));
  const path = itemsPath(site, 'structure', equals('StructureKey', newKey));
  const { value } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  await removeTwins(site, 'structure', value);
  const [first] = value.toSorted((one, other) => Number(one.id) - Number(other.id));
  const made = first && toStructure(first);
  if (!made) throw failureFromAnswer(0, null);
  return made;
}
