import type { BotSite } from '../../../src/bot/context.ts';
import type { PromptStore } from '../../../src/store/prompt-store.ts';

/** The group of the site's own team. */
export const GROUP = '4f0e9e9c-7d1a-4a58-9b0e-2f2f6a8b1c55';

export const TENANT = '7f2d1c54-0c5e-4b7e-9a52-6f4a3b1d2c90';
export const CLIENT = '2b8e6f0a-4d3c-4e19-8c7b-51f0a9d3e684';

/** The one site that a bot of the tests was granted. */
export const siteOf = (store: PromptStore): BotSite => ({
  key: 'local-area',
  store,
  boardUrl: 'http://localhost:53000',
  url: 'https://contoso.sharepoint.com/sites/local-area',
  groupId: GROUP,
});
