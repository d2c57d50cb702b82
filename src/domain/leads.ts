import type { BoardAction, PlanPerson } from './board.ts';

/** What plans write where nobody leads an action. */
const NOBODY = /^(n\/?\s?a\.?|none|nil|-+|–|—|tbc|tbd|t\.b\.c\.|vacant|to be confirmed)$/i;

/** Marks that part people from each other. A comma does not: it also parts a name from a title ("Jo Bloggs, Head of SEND"). */
const BETWEEN_PEOPLE = /\s*(?:\/|;|\n|\s&\s|\s\+\s|\band\b)\s*/i;

/** The leads of a cell, told apart. `isNobody` is true where the cell says that there is none, or says nothing. */
export function splitLeads(text: string): { names: string[]; isNobody: boolean } {
  const whole = text.trim();
  if (whole === '' || NOBODY.test(whole)) return { names: [], isNobody: true };
  const names = whole.split(BETWEEN_PEOPLE).map((name) =>
    name
      .replace(/^[-–•*]\s*/, '')
      .replace(/[,.]$/, '')
      .trim(),
  );
  return { names: names.filter((name) => name !== '' && !NOBODY.test(name)), isNobody: false };
}

/** Folds what people type differently without meaning a difference: case, accents and spaces. */
const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('en-GB');

/** The people of the plan who lead an action, in the order that its cell names them. */
export function leadsOf(action: Pick<BoardAction, 'leadsText'>, people: readonly PlanPerson[]): PlanPerson[] {
  const byName = new Map<string, PlanPerson>();
  for (const person of people) for (const name of [person.name, ...person.aliases]) byName.set(fold(name), person);
  const leads = splitLeads(action.leadsText).names.map((name) => byName.get(fold(name)));
  return [...new Set(leads.filter((person) => person !== undefined && person.kind !== 'nobody'))] as PlanPerson[];
}
