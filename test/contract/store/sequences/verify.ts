import { expect } from 'vitest';
import type { Board } from '../../../../src/domain/board.ts';
import { leadsOf } from '../../../../src/domain/leads.ts';
import type { Edit } from '../../../../src/store/edit.ts';
import type { TestGraph } from '../../../setup/local-graph.ts';
import { OFFICER, openStore } from '../../../setup/store.ts';
import { rowsOf } from '../wire.ts';
import type { Person } from './person.ts';
import type { Cast } from './play.ts';
import type { Habits } from './scenario.ts';

type Row = Record<string, unknown>;

/** What the lists hold at the end of a scenario. */
interface End {
  board: Board;
  entries: Row[];
  prompts: Row[];
  subGroups: Row[];
}

/** Compares the lists with what everybody did and was told. Throws where anything was lost, doubled or made up. */
export async function verify(graph: TestGraph, cast: Cast, habits: Habits): Promise<void> {
  const end = await readEnd(graph);
  await everyEditHasOneFate(cast);
  everyRowIsThereOnce(end);
  everyEntryIsWhatWasSaid(end, cast);
  ratingsFollowTheRecord(end, habits);
  subGroupsAreWhatWasAsked(end, cast);
  everyLeadWasAskedOnce(end, cast);
  everybodySeesTheLists(end, cast);
}

async function readEnd(graph: TestGraph): Promise<End> {
  const [board, updates, prompts, subGroups] = await Promise.all([
    openStore(graph.origin, OFFICER).openBoard(),
    rowsOf(graph, 'Plan updates'),
    rowsOf(graph, 'Plan prompts'),
    rowsOf(graph, 'Plan sub-groups'),
  ]);
  return { board, entries: updates.filter(({ Source }) => Source !== 'import'), prompts, subGroups };
}

const editsOf = ({ people }: Cast) => people.flatMap((person) => [...person.fates.values()]);

async function everyEditHasOneFate({ people }: Cast): Promise<void> {
  expect(await Promise.all(people.map((person) => person.isWaiting()))).toEqual([false, false]);
  expect(people.flatMap(refusedBy)).toEqual([]);
}

/** Nothing in these scenarios gives SharePoint a reason to refuse for good. */
const refusedBy = (person: Person) => [...person.fates.values()].filter(({ fate }) => fate === 'refused');

function everyRowIsThereOnce({ entries, prompts, subGroups }: End): void {
  for (const [rows, key] of [
    [entries, 'UpdateKey'],
    [prompts, 'PromptKey'],
    [subGroups, 'GroupKey'],
  ] as const) {
    const keys = rows.map((row) => row[key]);
    expect(keys).toEqual([...new Set(keys)]);
  }
}

function everyEntryIsWhatWasSaid({ entries }: End, cast: Cast): void {
  const said = editsOf(cast).filter(
    ({ edit, fate }) => (edit.kind === 'rating' || edit.kind === 'note') && fate !== 'asked',
  );
  const byPeople = entries.filter(({ Source }) => Source === 'tab');
  expect(byPeople.map(plainEntry).toSorted(byKey)).toEqual(said.map(({ edit }) => plainEdit(edit)).toSorted(byKey));
  const answers = new Map(cast.bot.answered.map(({ update }) => [update.key, update.text]));
  for (const entry of entries.filter(({ Source }) => Source === 'chat')) {
    const text = answers.get(String(entry['UpdateKey']));
    if (text !== undefined) expect(entry['Text']).toBe(text);
  }
  const written = new Set(entries.map((entry) => entry['UpdateKey']));
  expect([...answers.keys()].filter((key) => !written.has(key))).toEqual([]);
}

const plainEntry = (row: Row) => ({
  key: String(row['UpdateKey']),
  kind: row['Kind'],
  by: row['SaidBy'],
  text: row['Text'],
  after: row['After'] ?? null,
});

function plainEdit(edit: Edit) {
  const said = { key: edit.key, kind: edit.kind, by: edit.saidBy };
  if (edit.kind === 'rating') return { ...said, text: edit.reason, after: edit.to };
  return { ...said, text: edit.kind === 'note' ? edit.text : '', after: null };
}

const byKey = (one: { key: string }, other: { key: string }) => one.key.localeCompare(other.key);

/**
 * An action's rating is one that somebody gave and nobody gave another on top of; with `If-Match` honoured it is the last
 * one in the chain of entries that the row stands upon.
 */
function ratingsFollowTheRecord({ board, entries }: End, { ifMatchOnFields }: Habits): void {
  for (const action of board.actions) {
    const own = entries.filter((entry) => entry['SubjectKey'] === action.key);
    const byKeys = new Map(own.map((entry) => [entry['UpdateKey'], entry]));
    const chainFrom = (key: unknown, chain: Row[] = []): Row[] => {
      const entry = byKeys.get(key);
      expect(chain).not.toContain(entry);
      return entry ? chainFrom(entry['PreviousKey'], [...chain, entry]) : chain;
    };
    const isRating = ({ After, Kind }: Row) => After !== undefined && Kind === 'rating';
    const overlaid = new Set(own.filter(isRating).flatMap((entry) => chainFrom(entry['PreviousKey'])));
    const standing = own.filter((entry) => isRating(entry) && !overlaid.has(entry)).map(({ After }) => After);
    expect(standing.length === 0 ? ['G'] : standing).toContain(action.rating);
    if (!ifMatchOnFields) continue;
    const last = chainFrom(action.lastUpdate?.key).find(isRating);
    expect(action.rating).toBe(last?.['After'] ?? 'G');
    if (own.length > 0) expect(byKeys.has(action.lastUpdate?.key)).toBe(true);
  }
}

function subGroupsAreWhatWasAsked({ board, subGroups }: End, cast: Cast): void {
  const sent = editsOf(cast).flatMap(({ edit, fate }) => (edit.kind === 'subGroup' && fate === 'sent' ? [edit] : []));
  for (const action of board.actions) {
    const wanted = sent.filter(({ actions }) => actions[0]?.key === action.key).map(({ subGroup }) => subGroup);
    expect(wanted.length === 0 ? [null] : wanted).toContain(action.subGroup);
    if (action.subGroup) expect(subGroups.map(({ Name }) => Name)).toContain(action.subGroup);
  }
}

function everyLeadWasAskedOnce({ board, prompts }: End, cast: Cast): void {
  const asked = editsOf(cast).flatMap(({ edit }) => (edit.kind === 'ask' ? [edit] : []));
  const expected = asked.flatMap(({ action }) => leadsOf(action, board.people).map(({ key }) => [key, action.key]));
  const found = prompts.map(({ PersonKey, SubjectKey }) => [PersonKey, SubjectKey]);
  const sorted = (pairs: unknown[][]) => pairs.map((pair) => pair.join(' ')).toSorted();
  expect(sorted(found)).toEqual(sorted(expected));
}

/** What people follow by delta is what a fresh look shows; a sub-group is known as soon as an action names it. */
function everybodySeesTheLists({ board }: End, { people }: Cast): void {
  for (const person of people) {
    expect(person.board.actions).toEqual(board.actions);
    const known = person.board.subGroups.map(({ name }) => name);
    for (const { subGroup } of board.actions) if (subGroup) expect(known).toContain(subGroup);
  }
}
