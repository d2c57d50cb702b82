import { ratingsIn, type ReviewSnapshot } from '../../domain/review-snapshot.ts';
import type { RowVersion } from '../row-versions.ts';
import { textOf } from '../rows/field.ts';
import { nameOf } from '../rows/identity.ts';
import type { Fields, ListItem } from '../site.ts';
import { ratingKey } from './review-ratings.ts';

/** By whom and when something was changed; null where nothing tells. */
interface Trace {
  by: string | null;
  at: string | null;
}

/** What was done to a closed review date around the app, in SharePoint itself. */
export type AroundEdit = Trace &
  (
    | { what: 'file'; how: 'missing' | 'changed' | 'unreadable' }
    | { what: 'review'; field: ReviewField; before: string | null; after: string | null }
    | {
        what: 'rating';
        how: 'changed' | 'missing' | 'added';
        /** The key of the action or priority. */
        subjectKey: string;
        before: string | null;
        after: string | null;
      }
  );

/** What a closed review's row says that nobody changes any more. */
export type ReviewField = 'label' | 'date' | 'state' | 'closedOn' | 'closedBy' | 'snapshotAddress' | 'snapshotHash';

const COLUMNS: Record<ReviewField, string> = {
  label: 'Label',
  date: 'DateText',
  state: 'State',
  closedOn: 'ClosedOn',
  closedBy: 'ClosedBy',
  snapshotAddress: 'SnapshotAddress',
  snapshotHash: 'SnapshotHash',
};

/** The columns of a review's row of which its versions are the witness. */
export const WATCHED_COLUMNS = Object.values(COLUMNS);

/** A review's row as it was closed, and what was changed of it since. */
export interface RowSince {
  /** What it said when it was closed; null where no version shows that it ever was. */
  asClosed: Fields | null;
  /** Whose account closed it. */
  by: string | null;
  edits: AroundEdit[];
}

/** What the versions of a review's row tell, oldest first; the row itself comes last, which may be missing among them. */
export function rowSince(versions: readonly RowVersion[], row: ListItem): RowSince {
  const now = { by: nameOf(row.lastModifiedBy), at: row.lastModifiedDateTime ?? '', fields: row.fields ?? {} };
  const states = [...versions, now];
  const at = states.findIndex(({ fields }) => fields['State'] === 'closed');
  const closing = states[at];
  if (!closing) return { asClosed: null, by: null, edits: [] };
  const edits = states.slice(at + 1).flatMap((state, index) => {
    const before = states[at + index]?.fields ?? {};
    return changesBetween(before, state.fields).map((change) => ({
      ...change,
      by: state.by || null,
      at: state.at || null,
    }));
  });
  return { asClosed: closing.fields, by: closing.by || null, edits };
}

/** What the row says other than what was signed, where its versions cannot be read. */
export function rowAgainst({ review, closedBy }: ReviewSnapshot, { fields = {}, ...row }: ListItem): AroundEdit[] {
  const signed = { ...fields, Label: review.label, DateText: review.date, ClosedBy: closedBy.name, State: 'closed' };
  const trace = { by: nameOf(row.lastModifiedBy) || null, at: row.lastModifiedDateTime ?? null };
  return changesBetween(signed, fields).map((change) => ({ ...change, ...trace }));
}

function changesBetween(before: Fields, after: Fields) {
  return (Object.keys(COLUMNS) as ReviewField[]).flatMap((field) => {
    const [was, is] = [textOf(before, COLUMNS[field]), textOf(after, COLUMNS[field])];
    return was === is ? [] : [{ what: 'review' as const, field, before: was, after: is }];
  });
}

/** Where the rating rows of a review date say other than what was signed. */
export async function ratingsAgainst(snapshot: ReviewSnapshot, rows: readonly ListItem[]): Promise<AroundEdit[]> {
  const signed = ratingsIn(snapshot);
  const byKey = new Map(rows.toReversed().map((row) => [textOf(row.fields ?? {}, 'RatingKey'), row]));
  const known = new Set<string | null>();
  const edits: AroundEdit[] = [];
  for (const [subjectKey, before] of signed) {
    const key = await ratingKey(snapshot.review.key, subjectKey);
    known.add(key);
    const own = byKey.get(key);
    const rating = { what: 'rating' as const, subjectKey, before };
    if (!own) edits.push({ ...rating, how: 'missing', after: null, by: null, at: null });
    else if (!says(own, subjectKey, before))
      edits.push({ ...rating, how: 'changed', after: codeOf(own), ...traceOf(own) });
  }
  return [...edits, ...rows.filter(({ fields = {} }) => !known.has(textOf(fields, 'RatingKey'))).map(added)];
}

const says = (row: ListItem, subjectKey: string, code: string): boolean =>
  codeOf(row) === code && textOf(row.fields ?? {}, 'SubjectKey') === subjectKey;

const added = (row: ListItem): AroundEdit => ({
  what: 'rating',
  how: 'added',
  subjectKey: textOf(row.fields ?? {}, 'SubjectKey') ?? '',
  before: null,
  after: codeOf(row),
  ...traceOf(row),
});

const codeOf = ({ fields = {} }: ListItem): string | null => textOf(fields, 'Code');

const traceOf = ({ lastModifiedBy, lastModifiedDateTime }: ListItem): Trace => ({
  by: nameOf(lastModifiedBy) || null,
  at: lastModifiedDateTime ?? null,
});
