import type { Check, Finding } from '../check.ts';
import { addRow, readRow } from '../rows.ts';

const ACCOUNT = 'SharePoint App';

/** Whose name stands on what the bot wrote. */
export const writtenByApp: Check = {
  id: 'written-by-app',
  question: null,
  title: 'createdBy of a row that the bot’s application wrote',
  does: 'has the bot’s application add a row to a list, and reads who made it',
  tells: ['appWritesNamed'],
  async run({ ask, askAsApp, makeList }, seen) {
    const app = askAsApp();
    const list = await makeList([]);
    const { createdBy = {} } = await readRow(ask, list, await addRow(app, list, { Title: 'by the app' }));
    const { application, user } = createdBy;
    const isAccount = user?.displayName === ACCOUNT;
    const value: Finding['value'] = application
      ? user
        ? isAccount
          ? 'both'
          : null
        : 'application'
      : isAccount
        ? 'account'
        : null;
    const named = [
      ...(application ? ['an application'] : []),
      ...(user ? [isAccount ? `“${ACCOUNT}”` : 'a user'] : []),
    ];
    seen.find('appWritesNamed', value, `it names ${named.join(' and ') || 'nobody'}`);
  },
};
