/** How a column is made and written. `key` is text, indexed and unique; `lookup` is text, indexed. */
export type ColumnType = 'key' | 'lookup' | 'text' | 'lines' | 'number' | 'yesNo' | 'moment' | { choices: string[] };

/** One of the plan's lists: its title in SharePoint, the column that identifies a row, and its columns. */
export interface ListSchema {
  title: string;
  about: string;
  keyColumn: string;
  columns: Record<string, ColumnType>;
}

/** Names of columns are API names and never change. None is called `<Person>Id`, `Order` or like a built-in of SharePoint. */
export const LISTS = {
  structure: {
    title: 'Plan structure',
    about: 'The plan, its priorities and its focus areas.',
    keyColumn: 'StructureKey',
    columns: {
      StructureKey: 'key',
      ParentKey: 'lookup',
      Kind: { choices: ['plan', 'priority', 'focusArea'] },
      Ref: 'text',
      Text: 'lines',
      Vision: 'lines',
      OverallStatus: 'text',
      Position: 'number',
    },
  },
  actions: {
    title: 'Plan actions',
    about: 'One row for each action of the plan, with its newest rating.',
    keyColumn: 'ActionKey',
    columns: {
      ActionKey: 'key',
      StructureKey: 'lookup',
      Ref: 'text',
      Letter: 'text',
      Text: 'lines',
      Leads: 'lines',
      SubGroup: 'lookup',
      Measure: 'lines',
      Rating: 'text',
      RatingAgreed: { choices: ['yes', 'not yet'] },
      AgreedRating: 'text',
      LastReviewRating: 'text',
      QuestionedOn: 'moment',
      DueText: 'text',
      DuePartialDate: 'text',
      DueDate: 'moment',
      OriginalDueText: 'text',
      LastUpdateKey: 'text',
      PreviousUpdateKey: 'text',
      LastUpdateOn: 'moment',
      LastUpdatePartialDate: 'text',
      LastUpdateBy: 'text',
      LatestUpdate: 'lines',
      AskedOn: 'moment',
      EvidenceCount: 'number',
      Extra: 'lines',
      Retired: 'yesNo',
      Position: 'number',
    },
  },
  legends: {
    title: 'Plan legends',
    about: 'What each rating means, for actions and for priorities.',
    keyColumn: 'LegendKey',
    columns: {
      LegendKey: 'key',
      Level: { choices: ['action', 'priority'] },
      Code: 'text',
      Label: 'text',
      Meaning: 'lines',
      Position: 'number',
      Rank: 'number',
      Colour: { choices: ['red', 'amber', 'green', 'blue', 'grey', 'other'] },
      Done: 'yesNo',
      Late: 'yesNo',
      NeedsEvidence: 'yesNo',
      NeedsCheck: 'yesNo',
    },
  },
  reviews: {
    title: 'Plan reviews',
    about: 'The review dates of the plan.',
    keyColumn: 'ReviewKey',
    columns: {
      ReviewKey: 'key',
      Label: 'text',
      DateText: 'text',
      Date: 'moment',
      Position: 'number',
      State: { choices: ['imported', 'open', 'closed'] },
      ClosedOn: 'moment',
      ClosedBy: 'text',
      SnapshotAddress: 'lines',
      SnapshotHash: 'text',
    },
  },
  ratings: {
    title: 'Plan ratings',
    about: 'The rating of each action at each review date.',
    keyColumn: 'RatingKey',
    columns: { RatingKey: 'key', SubjectKey: 'lookup', ReviewKey: 'lookup', Code: 'text' },
  },
  updates: {
    title: 'Plan updates',
    about: 'What was said and decided, one row each, never changed.',
    keyColumn: 'UpdateKey',
    columns: {
      UpdateKey: 'key',
      PreviousKey: 'text',
      SubjectKey: 'lookup',
      Kind: {
        choices: ['note', 'rating', 'decision', 'extension', 'challenge', 'answer', 'agreement', 'correction'],
      },
      SaidOn: 'moment',
      PartialDate: 'text',
      DateText: 'text',
      SaidBy: 'text',
      Source: { choices: ['import', 'tab', 'chat', 'meeting', 'on behalf'] },
      Text: 'lines',
      Before: 'text',
      After: 'text',
      ReviewKey: 'text',
      MeetingKey: 'text',
      Position: 'number',
    },
  },
  evidence: {
    title: 'Plan evidence',
    about: 'Named documents and links that show what was done.',
    keyColumn: 'EvidenceKey',
    columns: {
      EvidenceKey: 'key',
      SubjectKey: 'lookup',
      Text: 'lines',
      Address: 'lines',
      AddedOn: 'moment',
      Position: 'number',
    },
  },
  people: {
    title: 'Plan people',
    about: 'Each name that the plan writes, and the account behind it.',
    keyColumn: 'PersonKey',
    columns: {
      PersonKey: 'key',
      Name: 'text',
      Aliases: 'lines',
      Kind: { choices: ['person', 'role', 'group', 'nobody'] },
      Role: 'text',
      Account: 'text',
      EntraId: 'lookup',
      Deputy: 'text',
      AwayUntil: 'moment',
    },
  },
  subGroups: {
    title: 'Plan sub-groups',
    about: 'The sub-groups that own actions.',
    keyColumn: 'GroupKey',
    columns: {
      GroupKey: 'key',
      Name: 'text',
      Aliases: 'lines',
      Chair: 'text',
      ReportsTo: 'lines',
      ChannelId: 'text',
      Meets: 'text',
    },
  },
  meetings: {
    title: 'Plan meetings',
    about: 'Meetings that worked through the plan.',
    keyColumn: 'MeetingKey',
    columns: {
      MeetingKey: 'key',
      SubGroup: 'text',
      HeldOn: 'moment',
      State: 'text',
      CurrentActionKey: 'text',
    },
  },
  prompts: {
    title: 'Plan prompts',
    about: 'Each request for an update, to one lead.',
    keyColumn: 'PromptKey',
    columns: {
      PromptKey: 'key',
      PersonKey: 'lookup',
      SubjectKey: 'lookup',
      ActionKeys: 'lines',
      State: 'lookup',
      AskedBy: 'text',
      AskedOn: 'moment',
      Question: 'lines',
      DueOn: 'moment',
      AnsweredOn: 'moment',
      ActivityId: 'text',
      ConversationId: 'lines',
      Attempts: 'number',
      LastError: 'lines',
    },
  },
  settings: {
    title: 'Plan settings',
    about: 'Settings of the plan, one each.',
    keyColumn: 'Key',
    columns: { Key: 'key', Value: 'lines' },
  },
} as const satisfies Record<string, ListSchema>;

/** The name by which the code knows a list. */
export type ListName = keyof typeof LISTS;

/** A list's schema by its name in the code. */
export const schemaOf = (list: ListName): ListSchema => LISTS[list];
