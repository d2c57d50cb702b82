import type { BrokenRow, Structure } from '../../../domain/board.ts';
import { firstWords } from '../../../domain/broken-rows.ts';
import type { Difference, Proposal, Trace } from '../../../store/repair/proposal.ts';
import { writeMoment } from '../../ui/dates.ts';
import catalogue from '../../words/en-GB/repair.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** How things are called on the page. */
export interface Names {
  ratingWord(code: string | null): string;
  structure: readonly Structure[];
}

/** What people know a row by: "Action 1.2 A". */
export function rowInWords({ list, row, ref, words }: BrokenRow, title = ''): string {
  const name = ref ?? (list === 'actions' ? '' : words || title);
  return name ? say('row', { list, name }) : say('rowNumber', { list, number: row.id });
}

/** What is wrong with a row, in a sentence. */
export function faultInWords({ fault, list, value, column }: BrokenRow, proposal?: Proposal): string {
  switch (fault) {
    case 'no key': {
      if (proposal?.kind === 'new action') return say('typedIn');
      if (proposal?.kind === 'by hand' && proposal.why === 'empty') return say('addedEmpty');
      return say('keyLost', { what: column === 'Code' ? 'code' : 'key', how: value ? 'typed' : 'gone', list });
    }
    case 'same key':
      return say('sameKey');
    case 'unknown rating':
      return say('unknownRating', { value: value ?? '' });
    case 'unknown focus area':
      return say(value ? 'unknownArea' : 'noArea');
    case 'no words':
      return say('noWords');
    case 'unknown choice':
      return value
        ? say('unknownChoice', { column: column.toLowerCase(), value })
        : say('emptyChoice', { column: column.toLowerCase() });
  }
}

/** Who changed a row, and when. */
export function traceInWords({ by, at }: Trace): string {
  const who = by || say('somebody');
  return at ? say('changedByOn', { by: who, moment: writeMoment(at) }) : say('changedBy', { by: who });
}

/** What mending would do, or what people can do where the app cannot tell. */
export function proposalInWords(proposal: Proposal, names: Names): string {
  const { broken } = proposal;
  switch (proposal.kind) {
    case 'put back':
      return say(bringsAll(broken) ? 'putBackWithAll' : 'putBack', {
        what: whatIsPutBack(proposal, names),
        source: sourceInWords(proposal),
      });
    case 'new action':
      return proposal.areaKey
        ? say('newAction', { area: areaName(proposal.areaKey, names.structure) })
        : say('newActionWhere');
    case 'choose area':
      return say('chooseArea');
    case 'keep one':
      return say('keepOne');
    case 'by hand':
      return broken.fault === 'unknown rating'
        ? say('handOrRate', { words: say(HANDS[proposal.why]) })
        : say(HANDS[proposal.why]);
    case 'whole':
      return say('whole');
  }
}

const HANDS = { empty: 'handEmpty', legend: 'handLegend', 'no witness': 'handNoWitness' } as const;

type PutBack = Proposal & { kind: 'put back' };

function whatIsPutBack({ broken, value }: PutBack, { ratingWord, structure }: Names): string {
  switch (broken.fault) {
    case 'no key':
      return broken.column === 'Code' ? say('itsCode', { value: value ?? '' }) : say('itsKey');
    case 'unknown rating':
      return value === null ? say('noRating') : say('itsRating', { rating: ratingWord(value) });
    case 'unknown focus area':
      return say('itsPlace', { area: areaName(value, structure) });
    case 'no words':
      return value ? say('itsText', { value }) : say('itsRef');
    default:
      return say('itsValue', { value: value ?? '' });
  }
}

function sourceInWords({ witness, from }: PutBack): string {
  const moment = from?.at ? writeMoment(from.at) : null;
  if (witness === 'version') return moment === null ? say('byVersion') : say('byVersionOf', { moment });
  if (!from?.by) return moment === null ? say('byEntry') : say('byEntryOf', { moment });
  return moment === null ? say('byEntryBy', { by: from.by }) : say('byEntryByOf', { by: from.by, moment });
}

/** Whether ratings, notes and evidence come back with it. */
const bringsAll = ({ list, fault }: BrokenRow): boolean => list === 'actions' && fault === 'no key';

/** "1.2 Joint commissioning". */
export function areaName(key: string | null, structure: readonly Structure[]): string {
  const area = structure.find((one) => one.key === key);
  if (!area) return say('anArea');
  return area.ref && !area.text.startsWith(area.ref)
    ? say('area', { ref: area.ref, text: area.text })
    : area.text || (area.ref ?? '');
}

/** What the record says of a mending. The store adds what a removed row said. */
export function recordInWords(proposal: Proposal): string {
  const { broken, changed } = proposal;
  const fault = lowered(faultInWords(broken));
  const there = changedThere(changed);
  switch (proposal.kind) {
    case 'put back': {
      const source = sourceInWords(proposal);
      return there === null
        ? say('recordPutBackBare', { fault, source })
        : say('recordPutBack', { fault, source, changed: there });
    }
    case 'new action':
      return changed?.by ? say('recordNewBy', { by: changed.by }) : say('recordNew');
    case 'choose area':
      return there === null ? say('recordAreaBare', { fault }) : say('recordArea', { fault, changed: there });
    case 'keep one':
      return say('recordKeepOne');
    default:
      return '';
  }
}

function changedThere(changed: Trace | null): string | null {
  if (!changed?.by) return null;
  const { by, at } = changed;
  return at ? say('changedThereOn', { by, moment: writeMoment(at) }) : say('changedThere', { by });
}

const lowered = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1);

/** A cell in which two rows differ. */
export function differenceInWords({ column, kept, removed }: Difference): string {
  const key = `column${column}`;
  const what = { column: isColumn(key) ? say(key) : column, removed: firstWords(removed) };
  return kept ? say('differs', { ...what, kept: firstWords(kept) }) : say('differsAlone', what);
}

const isColumn = (key: string): key is ColumnKey => key in catalogue;
type ColumnKey = keyof typeof catalogue & `column${string}`;

/** Whether one press can mend it, without a choice. */
export const isSafe = ({ kind }: Proposal): boolean => kind === 'put back';
