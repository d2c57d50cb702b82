import type { ReviewSnapshot, Signing } from '../../domain/review-snapshot.ts';
import { deleteRows } from '../delete-rows.ts';
import { settingRow } from '../import/setting-row.ts';
import { textOf } from '../rows/field.ts';
import { CLOSING_SETTING } from '../setting.ts';
import type { ListItem, Site } from '../site.ts';
import { writeRows } from '../write-rows.ts';

/** A closing that was begun: who signed what, and the file that holds it. */
export interface Closing extends Signing {
  /** The path of the snapshot below the site's documents, and SHA-256 of its bytes. */
  snapshotAddress: string;
  snapshotHash: string;
}

/** A closing with its marker's rows in Plan settings; all go by the first of them. */
export interface RecordedClosing extends Closing {
  rows: string[];
}

/** A closing with what its file holds. */
export interface SignedClosing {
  closing: RecordedClosing;
  snapshot: ReviewSnapshot;
}

/** The closings that settings remember, one for each review date. Of two begun in one moment the row that stands first counts. */
export function closingsIn(settings: readonly ListItem[]): RecordedClosing[] {
  const byReview = new Map<string, RecordedClosing>();
  for (const { id, fields = {} } of settings.toSorted((one, other) => Number(one.id) - Number(other.id))) {
    const closing = closingOf(textOf(fields, 'Key'), textOf(fields, 'Value'));
    if (!closing) continue;
    const first = byReview.get(closing.review.key);
    if (first) first.rows.push(id);
    else byReview.set(closing.review.key, { ...closing, rows: [id] });
  }
  return [...byReview.values()];
}

function closingOf(key: string | null, value: string | null): Closing | null {
  if (!key?.startsWith(CLOSING_SETTING) || value === null) return null;
  try {
    const closing = JSON.parse(value) as Closing;
    return closing.review.key === key.slice(CLOSING_SETTING.length) ? closing : null;
  } catch (thrown) {
    // A hand in SharePoint can leave anything here, and then nothing was begun.
    if (thrown instanceof SyntaxError || thrown instanceof TypeError) return null;
    throw thrown;
  }
}

/** Marks a closing as begun, once. @throws {GraphFailure} */
export const recordClosing = (site: Site, closing: Closing): Promise<void> =>
  writeRows(site, [settingRow(`${CLOSING_SETTING}${closing.review.key}`, JSON.stringify(closing))]);

/** Takes the marker away. @throws {GraphFailure} */
export const forgetClosing = (site: Site, { rows }: RecordedClosing): Promise<void> =>
  deleteRows(
    site,
    rows.map((id) => ({ list: 'settings', id })),
  );
