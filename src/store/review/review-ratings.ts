import { ratingsIn, type ReviewSnapshot } from '../../domain/review-snapshot.ts';
import type { Page } from '../../graph/page.ts';
import { keyFrom } from '../key.ts';
import { readItems } from '../read-items.ts';
import { singleLine, textOf } from '../rows/field.ts';
import { equals, itemsPath, type ListItem, type Site } from '../site.ts';
import type { NewRow } from '../write-rows.ts';

const PAGE = 999;
/** A filter that goes through more rows than 5,000 fails in SharePoint, whatever its index. */
const FILTERED = 4000;

/** The rows of the ratings at a closed review date, of actions and priorities. The same snapshot makes the same rows. */
export function ratingRows(snapshot: ReviewSnapshot): Promise<NewRow[]> {
  const { review, actions, structure } = snapshot;
  const names = new Map([
    ...actions.map(({ key, ref }) => [key, ref ?? 'Action without a ref'] as const),
    ...structure.map(({ key, ref, text }) => [key, ref ?? text] as const),
  ]);
  return Promise.all(
    [...ratingsIn(snapshot)].map(async ([subject, code]): Promise<NewRow> => ({
      list: 'ratings',
      fields: {
        Title: singleLine(`${names.get(subject) ?? ''} at ${review.label}: ${code}`),
        RatingKey: await ratingKey(review.key, subject),
        SubjectKey: subject,
        ReviewKey: review.key,
        Code: code,
      },
    })),
  );
}

/** The key of the rating of something at a closed review date. */
export const ratingKey = (reviewKey: string, subjectKey: string): Promise<string> =>
  keyFrom('rating', reviewKey, subjectKey);

/** The rating rows that stand at a review date: 2 resource units a page of 999. @throws {GraphFailure} */
export async function readRatingsAt(site: Site, reviewKey: string, expected: number): Promise<ListItem[]> {
  const filter = expected < FILTERED ? equals('ReviewKey', reviewKey) : undefined;
  const path = `${itemsPath(site, 'ratings', filter)}&$top=${PAGE}`;
  const { value } = await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path }));
  return value.filter(({ fields = {} }) => textOf(fields, 'ReviewKey') === reviewKey);
}
