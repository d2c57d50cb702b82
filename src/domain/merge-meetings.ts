import { withOthersLines, type AgendaItem, type Meeting } from './meeting.ts';

/**
 * Two states of a meeting that grew from the same one, as one: what either changed stands; what both changed stands as
 * `mine` has it, and of who is there the lines of both.
 */
export function mergeMeetings(base: Meeting, mine: Meeting, theirs: Meeting): Meeting {
  const pick = <Field extends keyof Meeting>(field: Field): Meeting[Field] =>
    isSame(mine[field], base[field]) ? theirs[field] : mine[field];
  const linesOfBoth = (field: 'present' | 'apologies'): string =>
    mine[field] === base[field] ? theirs[field] : withOthersLines(mine[field], theirs[field], base[field]);
  return {
    ...mine,
    state: pick('state'),
    endedOn: pick('endedOn'),
    currentActionKey: pick('currentActionKey'),
    wheel: pick('wheel'),
    present: linesOfBoth('present'),
    apologies: linesOfBoth('apologies'),
    reviewKey: pick('reviewKey'),
    agenda: mergeAgendas(base.agenda, mine.agenda, theirs.agenda),
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Agenda = readonly AgendaItem[];

/** In the order of whoever changed it; what only the other has stands at the end. */
function mergeAgendas(base: Agenda, mine: Agenda, theirs: Agenda): AgendaItem[] {
  const [first, second] = isSame(keysOf(mine), keysOf(base)) ? [theirs, mine] : [mine, theirs];
  const keys = new Set([...keysOf(first), ...keysOf(second)]);
  return [...keys].map((key) => {
    const [before, own, others] = [base, mine, theirs].map((agenda) => agenda.find((item) => item.key === key)?.state);
    const state = own === undefined || own === before ? (others ?? own) : own;
    return { key, state: state ?? 'open' };
  });
}

const keysOf = (agenda: Agenda): string[] => agenda.map(({ key }) => key);
