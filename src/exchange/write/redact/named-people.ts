import type { PlanPerson } from '../../../domain/board.ts';
import { isPersonsName, isRolesName } from '../../../domain/lead-name.ts';
import { isNobody } from '../../../domain/split-leads.ts';

/** A name as the plan's people are listed; one without a kind is a person's. `role` stands for it where names are left out. */
export interface ListedName {
  name: string;
  aliases?: readonly string[];
  role: string | null;
  kind?: PlanPerson['kind'];
}

/** A person with each way that the name is written, and the role that stands for it; null for one that nobody knows. */
export interface NamedPerson {
  names: string[];
  role: string | null;
}

/** Where names stand that nobody listed. */
export interface NameSources {
  listed: readonly ListedName[];
  leadTexts: readonly string[];
  /** Who wrote or changed the file and its comments, as its program notes it. */
  authors: readonly string[];
}

/** Everyone whom the plan names: those listed as people, whom else a lead cell names, and who worked on the file. */
export function namedPeople({ listed, leadTexts, authors }: NameSources): NamedPerson[] {
  const people = listed.flatMap(personsOf).filter(({ names }) => names.length > 0);
  const taken = [
    ...listed.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ...people.flatMap(({ names }) => names),
  ];
  const known = new Set(taken.map(fold));
  const bodies = listed.filter(({ kind }) => kind === 'group' || kind === 'role').map(({ name }) => fold(name));
  const isKnown = (name: string): boolean => known.has(fold(name)) || bodies.some((body) => body.includes(fold(name)));
  const unlisted = new Map<string, NamedPerson>();
  for (const { name, role } of [...leadTexts.flatMap(personsIn), ...authors.map(inNaturalOrder).flatMap(personsIn)])
    if (!isKnown(name) && !unlisted.has(fold(name))) unlisted.set(fold(name), { names: [name], role });
  return joinInitials([...people, ...unlisted.values()]);
}

const fold = (name: string): string => name.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** A post's or body's entry may name who holds it: "Head of SEND (Tim Moss)". */
function personsOf({ name, aliases = [], role, kind = 'person' }: ListedName): NamedPerson[] {
  if (kind !== 'person')
    return piecesOf(name).length > 1 ? personsIn(name).map((one) => ({ names: [one.name], role: one.role })) : [];
  const own = [name, ...aliases].filter((one) => one.trim() !== '' && !isNobody(one)).map(personIn);
  return [{ names: own.map((one) => one.name), role: role?.trim() || (own.find((one) => one.role)?.role ?? null) }];
}

const piecesOf = (written: string): string[] =>
  written
    .split(/[,()–—]|\s-\s/)
    .map((piece) => piece.trim())
    .filter(Boolean);

/** "Moss, Tim" is Tim Moss; "Tim Moss, Manager" is not turned. */
function inNaturalOrder(written: string): string {
  const [, last, first] = /^(\p{Lu}[\p{L}'’-]+),\s*(\p{Lu}[\p{L}'’.-]*)(?:\s*\(.*\))?$/u.exec(written.trim()) ?? [];
  return last && first && !isRolesName(first) ? `${first} ${last}` : written;
}

/** The name in an entry for a person, and the post that stands beside it. */
function personIn(written: string): { name: string; role: string | null } {
  const pieces = piecesOf(inNaturalOrder(written));
  const name = pieces.find(isPersonsName) ?? pieces[0] ?? written;
  return { name, role: pieces.find((piece) => piece !== name && isRolesName(piece)) ?? null };
}

const RUN =
  /\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:van|von|der|den|de|la|le|da|dos|del|di|bin|al|ap|mac|el)\s+){0,2}\p{Lu}[\p{L}'’.-]*)+/gu;

/** The words in a text that look like people's names, such as those of who led before. */
function personsIn(text: string): { name: string; role: string | null }[] {
  const names = (text.match(RUN) ?? []).map((run) => run.replace(/[.-]+$/, '')).filter(isPersonsName);
  return names.map((name) =>
    names.length === 1 ? personIn(text.includes(',') || /[(–]/.test(text) ? text : name) : { name, role: null },
  );
}

/** "T. Moss" is Tim Moss where no one else could be. */
function joinInitials(people: readonly NamedPerson[]): NamedPerson[] {
  const isShort = (name: string): boolean => /^\p{Lu}\.?\s*\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(name);
  const shortForms = people.filter(({ names, role }) => role === null && names.every(isShort));
  const full = people.filter((one) => !shortForms.includes(one)).map((one) => ({ ...one, names: [...one.names] }));
  const left = shortForms.filter(({ names }) => {
    const owners = full.filter((one) => names.every((name) => one.names.some((whole) => isShortFor(name, whole))));
    if (owners.length === 1) owners[0]?.names.push(...names);
    return owners.length !== 1;
  });
  return [...full, ...left];
}

function isShortFor(short: string, whole: string): boolean {
  const last = /\p{Lu}\p{Ll}[\p{L}'’-]*$/u.exec(short)?.[0] ?? '';
  return whole.startsWith(short.slice(0, 1)) && whole.split(/\s+/).at(-1) === last;
}
