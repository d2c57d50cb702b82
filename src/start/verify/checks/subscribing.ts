import { inWords, isGood, Unsettled } from '../answers.ts';
import type { Check } from '../check.ts';

const HOUR_MS = 3_600_000;

/** Whether the bot's application may ask for notices with its grant alone. */
export const subscribing: Check = {
  id: 'subscribing',
  question: null,
  title: 'Subscribing to a list under Sites.Selected',
  does: 'has the bot’s application subscribe to a list for an hour, and end that',
  tells: ['selectedMaySubscribe'],
  async run({ askAsApp, makeList, noticesUrl, newKey, now, siteId }, seen) {
    const app = askAsApp();
    if (noticesUrl === null)
      throw new Unsettled(
        'Graph calls whoever subscribes: give --notices-url, a public https address that repeats its token.',
      );
    const list = await makeList([]);
    const body = {
      changeType: 'updated',
      notificationUrl: noticesUrl,
      resource: `sites/${siteId}/lists/${list.path.split('/').at(-1)}`,
      expirationDateTime: new Date(now().getTime() + HOUR_MS).toISOString(),
      clientState: newKey(),
    };
    const answer = await app({ method: 'POST', path: '/subscriptions', body });
    if (!isGood(answer) && answer.status !== 403)
      throw new Unsettled(`Subscribing was answered with ${inWords(answer)}, which says nothing of rights.`);
    seen.find('selectedMaySubscribe', isGood(answer), inWords(answer));
    if (!isGood(answer)) return;
    const { id } = answer.body as { id: string };
    const ended = await app({ method: 'DELETE', path: `/subscriptions/${id}` });
    if (!isGood(ended))
      seen.note(`The subscription could not be ended (${inWords(ended)}); it ends by itself in an hour.`);
  },
};
