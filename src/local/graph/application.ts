import { guidFrom } from './guid.ts';

/** The identity of the application that people sign in to from the tab. */
export const TAB_APP = {
  id: guidFrom('application', 'action-plan-monitor tab'),
  displayName: 'Action Plan Monitor, the tab',
};

/** The identity of the bot's application. */
export const APP = { id: guidFrom('application', 'action-plan-monitor'), displayName: 'Action Plan Monitor' };
