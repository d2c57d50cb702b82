import { BATCH_LIMIT, sendBatch, type BatchAnswer, type BatchRequest } from '../../graph/batch.ts';
import type { Page } from '../../graph/page.ts';
import type { Account } from '../account.ts';
import type { Site } from '../site.ts';

const SELECT = '$select=id,displayName,userPrincipalName';

/** What a look-up in the directory brought: accounts, or `not allowed` where this person may not read the directory. */
export type Found = Account[] | 'not allowed';

/** The accounts whose name starts so, for each text, in as few `$batch`es as there can be. */
export const findByStart = (site: Site, texts: readonly string[]): Promise<Found[]> =>
  lookUp(site, texts, (text) => {
    const filter = encodeURIComponent(`startswith(displayName,'${text.replaceAll("'", "''")}')`);
    return { url: `/users?$filter=${filter}&${SELECT}&$top=25` };
  });

/** The accounts in whose name a word starts so, for each text. `$search` needs its header (Graph's user-list page). */
export const findByWord = (site: Site, texts: readonly string[]): Promise<Found[]> =>
  lookUp(site, texts, (text) => {
    const search = encodeURIComponent(`"displayName:${text.replaceAll(/["\\]/g, ' ').trim()}"`);
    return { url: `/users?$search=${search}&${SELECT}&$top=25`, headers: { ConsistencyLevel: 'eventual' } };
  });

async function lookUp(
  site: Site,
  texts: readonly string[],
  requestFor: (text: string) => Pick<BatchRequest, 'url' | 'headers'>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let start = 0; start < texts.length; start += BATCH_LIMIT) {
    const chunk = texts.slice(start, start + BATCH_LIMIT);
    const requests = chunk.map((text, index): BatchRequest => ({
      id: String(index),
      method: 'GET',
      ...requestFor(text),
    }));
    const answers = await sendBatch(site.graph, requests);
    found.push(...chunk.map((_text, index) => accountsIn(answers.get(String(index)))));
  }
  return found;
}

/** A name that the directory cannot be asked for is one that it does not know. */
function accountsIn(answer: BatchAnswer | undefined): Found {
  if (answer?.status === 401 || answer?.status === 403) return 'not allowed';
  return answer?.status === 200 ? (answer.body as Page<Account>).value : [];
}
