import type { Board, Review } from '../../domain/board.ts';
import { keyFrom } from '../../store/key.ts';
import type { NewPrompt } from '../../store/rows/prompt-row.ts';

const TOLD_WITHIN_MS = 7 * 86_400_000;

/** What a message about a signed review date has in the place of a round. */
export const signedRound = (reviewKey: string): string => `signed ${reviewKey}`;

/** The review dates that were signed within the last week, for each channel of a sub-group: where a hand changes list and file, the channel still has the fingerprint. */
export function signedFor(
  { reviews, subGroups }: Pick<Board, 'reviews' | 'subGroups'>,
  now: Date,
): Promise<NewPrompt[]> {
  const signed = reviews.filter((review) => isFresh(review, now));
  const groups = subGroups.filter(({ channelId }) => channelId !== null);
  return Promise.all(signed.flatMap(({ key }) => groups.map(({ name }) => rowFor(key, name, now))));
}

const isFresh = ({ state, closed }: Review, now: Date): boolean =>
  state === 'closed' && closed != null && now.getTime() - Date.parse(closed.on) < TOLD_WITHIN_MS;

const rowFor = async (reviewKey: string, subGroup: string, now: Date): Promise<NewPrompt> => ({
  title: `${subGroup}: signed`,
  key: await keyFrom('signed', reviewKey, subGroup),
  kind: 'signed',
  round: signedRound(reviewKey),
  subGroup,
  actionKeys: [],
  askedBy: '',
  askedAt: now.toISOString(),
});
