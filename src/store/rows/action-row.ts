import type { BoardAction } from '../../domain/board.ts';
import { readDue } from '../../domain/read-due.ts';
import type { Fields, ListItem } from '../site.ts';
import { keyIn, linesOf, numberOf, textOf } from './field.ts';

/** True for an action that the plan no longer has. */
export const isRetired = ({ fields }: ListItem): boolean => fields?.['Retired'] === true;

/** An action from its row; null where the row was retired, or has no key because of somebody's hand in SharePoint. */
export function toBoardAction(item: ListItem): BoardAction | null {
  return isRetired(item) ? null : toAction(item);
}

/** An action from its row, retired or not; null where the row has no key. */
export function toAction(item: ListItem): BoardAction | null {
  const fields = item.fields ?? {};
  const key = keyIn(fields, 'ActionKey');
  if (!key) return null;
  return {
    key,
    row: { id: item.id, etag: item.eTag ?? '' },
    structureKey: textOf(fields, 'StructureKey') ?? '',
    ref: textOf(fields, 'Ref'),
    letter: textOf(fields, 'Letter'),
    text: textOf(fields, 'Text') ?? '',
    leadsText: textOf(fields, 'Leads') ?? '',
    subGroup: textOf(fields, 'SubGroup'),
    measure: textOf(fields, 'Measure'),
    rating: textOf(fields, 'Rating'),
    ...agreementOf(fields),
    lastReviewRating: textOf(fields, 'LastReviewRating'),
    due: dueOf(fields),
    originalDue: originalDueOf(fields),
    lastUpdate: lastUpdateOf(fields),
    askedAt: textOf(fields, 'AskedOn'),
    questionedAt: textOf(fields, 'QuestionedOn'),
    evidenceCount: numberOf(fields, 'EvidenceCount') ?? 0,
    extra: extraOf(fields),
    position: numberOf(fields, 'Position') ?? Number(item.id),
  };
}

/**
 * Rows that an older version wrote do not say which rating was agreed: it is the one that stands. Where the one agreed last
 * is another than the one that stands, a hand changed the rating in SharePoint, and nobody agreed that.
 */
function agreementOf(fields: Fields): Pick<BoardAction, 'isRatingAgreed' | 'agreedRating'> {
  const [rating, agreed] = [textOf(fields, 'Rating'), textOf(fields, 'AgreedRating')];
  const isSaid = fields['RatingAgreed'] !== 'not yet';
  return {
    isRatingAgreed: isSaid && (agreed === null || agreed === rating),
    agreedRating: agreed ?? (isSaid ? rating : null),
  };
}

/** Its first due date, where it has another now. What is kept of it is its text, read again as a file's is. */
function originalDueOf(fields: Fields): BoardAction['originalDue'] {
  const text = textOf(fields, 'OriginalDueText');
  return text === null || text === textOf(fields, 'DueText') ? null : { text, date: readDue(text).date };
}

function dueOf(fields: Fields): BoardAction['due'] {
  const text = textOf(fields, 'DueText');
  return text ? { text, date: textOf(fields, 'DuePartialDate') } : null;
}

function lastUpdateOf(fields: Fields): BoardAction['lastUpdate'] {
  const key = textOf(fields, 'LastUpdateKey');
  if (!key) return null;
  const date = textOf(fields, 'LastUpdatePartialDate');
  return {
    key,
    date,
    at: date ? null : textOf(fields, 'LastUpdateOn'),
    by: textOf(fields, 'LastUpdateBy') ?? '',
    text: textOf(fields, 'LatestUpdate') ?? '',
  };
}

/** The council's further columns stand one a line, "Head: value", so that a person can read them in SharePoint. */
function extraOf(fields: Fields): Record<string, string> {
  const entries = linesOf(fields, 'Extra').map((line): [string, string] => {
    const colon = line.indexOf(': ');
    return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 2)];
  });
  return Object.fromEntries(entries);
}

/** What rows that belong to an action call it in their titles. */
export const rowName = (action: BoardAction): string => action.ref ?? 'Action without a ref';
