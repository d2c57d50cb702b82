import type { BrokenRow, Structure } from '../../../domain/board.ts';
import { firstWords } from '../../../domain/broken-rows.ts';
import type { Difference, Proposal, Trace } from '../../../store/repair/proposal.ts';
import { writeMoment } from '../../ui/dates.ts';

/** How things are called on the page. */
export interface Names {
  ratingWord(code: string | null): string;
  structure: readonly Structure[];
}

const LISTS: Record<BrokenRow['list'], string> = {
  actions: 'Action',
  structure: 'Focus area or priority',
  legends: 'Rating of the legend',
  reviews: 'Review date',
  people: 'Person',
  subGroups: 'Sub-group',
  settings: 'Setting',
};

/** What people know a row by: "Action 1.2 A". */
export function rowInWords({ list, row, ref, words }: BrokenRow, title = ''): string {
  const name = ref ?? (list === 'actions' ? '' : words || title);
  return name ? `${LISTS[list]} ${name}` : `${LISTS[list]} in row ${row.id}`;
}

/** What is wrong with a row, in a sentence. */
export function faultInWords({ fault, list, value, column }: BrokenRow, proposal?: Proposal): string {
  switch (fault) {
    case 'no key': {
      if (proposal?.kind === 'new action')
        return 'Somebody typed this action into the list, so it is not yet one of the plan.';
      if (proposal?.kind === 'by hand' && proposal.why === 'empty') return 'Somebody added a row without words.';
      const what = `Its ${column === 'Code' ? 'code' : 'key'} ${value ? 'was typed over' : 'is gone'}`;
      return `${what}, so ${list === 'actions' ? 'nothing can be written to it' : 'nothing can refer to it'}.`;
    }
    case 'same key':
      return 'A second row has the key of this action and says something else. The board shows the first.';
    case 'unknown rating':
      return `Its rating is “${value}”, which the plan’s legend does not have.`;
    case 'unknown focus area':
      return value ? 'It names a focus area that the plan does not have.' : 'It names no focus area.';
    case 'no words':
      return 'It has neither a ref nor a text.';
    case 'unknown choice':
      return `Its ${column.toLowerCase()} is ${value ? `“${value}”, which is none that there is` : 'empty'}.`;
  }
}

/** Who changed a row, and when. */
export const traceInWords = ({ by, at }: Trace): string =>
  `Changed by ${by || 'somebody'}${at ? ` on ${writeMoment(at)}` : ''}.`;

/** What mending would do, or what people can do where the app cannot tell. */
export function proposalInWords(proposal: Proposal, names: Names): string {
  const { broken } = proposal;
  switch (proposal.kind) {
    case 'put back':
      return `Mending puts back ${whatIsPutBack(proposal, names)}, as ${sourceInWords(proposal)}.${comeBack(broken)}`;
    case 'new action':
      return proposal.areaKey
        ? `Mending makes it an action of the plan, under ${areaName(proposal.areaKey, names.structure)}.`
        : 'Mending makes it an action of the plan. Please choose where it belongs.';
    case 'choose area':
      return 'Nothing that is still there tells where it stood. Please choose where it belongs; or, if its focus area was deleted, bring that back from the site’s recycle bin.';
    case 'keep one':
      return 'Mending keeps the row with the newest entry and removes the other. What that one says otherwise is kept in the action’s history:';
    case 'by hand':
      return (
        HANDS[proposal.why] + (broken.fault === 'unknown rating' ? ' Or give the action a rating on the board.' : '')
      );
    case 'whole':
      return 'Somebody has mended it meanwhile.';
  }
}

const HANDS = {
  empty: 'The row is empty. If nobody needs it, please delete it in SharePoint.',
  legend:
    'The plan has used this rating before, so its legend must have lost it. Please bring the row of Plan legends back from the site’s recycle bin, or correct its code in SharePoint.',
  'no witness':
    'Neither SharePoint’s versions nor the record tell what stood here. Please correct the row in SharePoint.',
} as const;

type PutBack = Proposal & { kind: 'put back' };

function whatIsPutBack({ broken, value }: PutBack, { ratingWord, structure }: Names): string {
  switch (broken.fault) {
    case 'no key':
      return broken.column === 'Code' ? `its code “${value}”` : 'its key';
    case 'unknown rating':
      return value === null ? 'that it has no rating' : `the rating ${ratingWord(value)}`;
    case 'unknown focus area':
      return `its place under ${areaName(value, structure)}`;
    case 'no words':
      return value ? `its text, “${value}”` : 'its ref';
    default:
      return `“${value}”`;
  }
}

function sourceInWords({ witness, from }: PutBack): string {
  const at = from?.at ? ` of ${writeMoment(from.at)}` : '';
  if (witness === 'version') return `SharePoint’s version${at} had it`;
  return `the record tells: the entry${from?.by ? ` by ${from.by}` : ''}${at}`;
}

const comeBack = ({ list, fault }: BrokenRow): string =>
  list === 'actions' && fault === 'no key' ? ' Its ratings, notes and evidence come back with it.' : '';

/** "1.2 Joint commissioning". */
export function areaName(key: string | null, structure: readonly Structure[]): string {
  const area = structure.find((one) => one.key === key);
  if (!area) return 'a focus area';
  return area.ref && !area.text.startsWith(area.ref) ? `${area.ref} ${area.text}` : area.text || (area.ref ?? '');
}

/** What the record says of a mending. The store adds what a removed row said. */
export function recordInWords(proposal: Proposal): string {
  const { broken, changed } = proposal;
  const by = changed?.by ? ` Changed there by ${changed.by}${changed.at ? ` on ${writeMoment(changed.at)}` : ''}.` : '';
  switch (proposal.kind) {
    case 'put back':
      return `Mended. What was wrong in SharePoint: ${lowered(faultInWords(broken))}${by} It was put back as ${sourceInWords(proposal)}.`;
    case 'new action':
      return `This action was typed into SharePoint’s list${changed?.by ? ` by ${changed.by}` : ''}, and was made one of the plan.`;
    case 'choose area':
      return `Mended. What was wrong in SharePoint: ${lowered(faultInWords(broken))}${by} It was given another focus area.`;
    case 'keep one':
      return 'A second row with the key of this action was removed. It said otherwise:';
    default:
      return '';
  }
}

const lowered = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1);

/** A cell in which two rows differ. */
export const differenceInWords = ({ column, kept, removed }: Difference): string =>
  `${COLUMNS[column] ?? column}: “${firstWords(removed)}”${kept ? ` where the kept row says “${firstWords(kept)}”` : ''}`;

const COLUMNS: Record<string, string> = {
  StructureKey: 'Focus area’s key',
  SubGroup: 'Sub-group',
  RatingAgreed: 'Rating agreed',
  LastReviewRating: 'Rating at the last review',
  DueText: 'Due',
  LastUpdateOn: 'Last update on',
  LastUpdateBy: 'Last update by',
  LatestUpdate: 'Latest update',
  AskedOn: 'Asked on',
  EvidenceCount: 'Pieces of evidence',
};

/** Whether one press can mend it, without a choice. */
export const isSafe = ({ kind }: Proposal): boolean => kind === 'put back';
