import { writeSnapshot, type ReviewSnapshot } from '../../domain/review-snapshot.ts';
import { readSnapshot } from '../../domain/read-snapshot.ts';
import { GraphFailure } from '../../graph/graph-failure.ts';
import type { Site } from '../site.ts';
import { fileName, getFile, putFile, reasonOf, type SiteFile } from '../site-file.ts';
import { StoreError } from '../store-error.ts';
import type { Closing } from './closing-record.ts';

const FOLDER = 'Action Plan Monitor/Reviews';
const LABEL = 40;

/** SHA-256 in hexadecimal digits. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Puts the snapshot into the site's documents. Its name carries the first digits of its hash, so that two who close at once
 * never write over each other's file. @throws {StoreError} where the site takes no file
 */
export async function keepSnapshot(site: Site, snapshot: ReviewSnapshot): Promise<Closing> {
  const bytes = new TextEncoder().encode(writeSnapshot(snapshot));
  const snapshotHash = await hashOf(bytes);
  const { review, closedOn, closedBy, meetingKey } = snapshot;
  const name = `${closedOn.slice(0, 10)} ${fileName(review.label).slice(0, LABEL).trim()} (${snapshotHash.slice(0, 8)}).json`;
  const snapshotAddress = `${FOLDER}/${name}`;
  try {
    await putFile(site, snapshotAddress, new Blob([bytes]));
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure) || [401, 403, 429].includes(thrown.status)) throw thrown;
    throw new StoreError(`The review date was not closed. ${reasonOf(thrown)}`, { cause: thrown });
  }
  return { review, closedOn, closedBy, meetingKey, snapshotAddress, snapshotHash };
}

/** What became of a snapshot's file. `snapshot` is null where it cannot be read as one. */
export interface KeptSnapshot {
  file: SiteFile;
  isAsSigned: boolean;
  snapshot: ReviewSnapshot | null;
}

/** The file of a closing with what it holds; null where it is gone. @throws {GraphFailure} */
export async function readKeptSnapshot(
  site: Site,
  { snapshotAddress, snapshotHash }: Pick<Closing, 'snapshotAddress' | 'snapshotHash'>,
): Promise<KeptSnapshot | null> {
  if (snapshotAddress === '') return null;
  try {
    const file = await getFile(site, snapshotAddress);
    const isAsSigned = (await hashOf(file.bytes)) === snapshotHash;
    return { file, isAsSigned, snapshot: readSnapshot(new TextDecoder().decode(file.bytes)) };
  } catch (thrown) {
    if (thrown instanceof GraphFailure && thrown.status === 404) return null;
    throw thrown;
  }
}
