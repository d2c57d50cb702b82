import type { ListName } from './schema.ts';

/** What a row of each list is, as SharePoint and whoever sets a plan up read it. */
export const LIST_ABOUT: Record<ListName, string> = {
  structure: 'The plan, its priorities and its focus areas.',
  actions: 'One row for each action of the plan, with its newest rating.',
  legends: 'What each rating means, for actions and for priorities.',
  reviews: 'The review dates of the plan.',
  ratings: 'The rating of each action at each review date.',
  updates: 'What was said and decided, one row each, never changed.',
  evidence: 'Named documents and links that show what was done.',
  people: 'Each name that the plan writes, and the account behind it.',
  subGroups: 'The sub-groups that own actions.',
  meetings: 'Meetings that worked through the plan.',
  prompts: 'Each message of the bot: who is asked what, and what came of it.',
  settings: 'Settings of the plan, one each.',
};
