import { guidFrom } from './guid.ts';

/** The identity of the bot's application. */
export const APP = { id: guidFrom('application', 'action-plan-monitor'), displayName: 'Action Plan Monitor' };
