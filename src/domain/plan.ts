/** A day, month or year as exact as the text allowed: `2019-12-31`, `2019-12` or `2019`. */
export type PartialDate = string & { readonly __brand?: 'PartialDate' };

/** What a status looks like. Shape and word are chosen from it by the user interface; it never means "done". */
export type StatusColour = 'red' | 'amber' | 'green' | 'blue' | 'grey' | 'other';

/** The level that a legend speaks of. The seed plan rates actions and priorities on legends of their own. */
export type Level = 'action' | 'priority';

/** One status of a legend. `order` is the order written; `rank` is progress, 1 being furthest from done. */
export interface Status {
  code: string;
  label: string;
  meaning: string;
  order: number;
  rank: number;
  colour: StatusColour;
  done: boolean;
  late: boolean;
  /** Whether it wants evidence, or somebody's check, before it is given; left out where nobody said, as in a file. */
  needsEvidence?: boolean | undefined;
  needsCheck?: boolean | undefined;
}

/** The statuses of one level, in the plan's own words. */
export interface Legend {
  level: Level;
  statuses: Status[];
}

/** A column of the report. `date` is null where the label is no date. */
export interface ReviewDate {
  label: string;
  date: PartialDate | null;
}

/** A part of an action's text: `{ mark: 'i.', text: 'Defined aspirations' }`. The action's own text keeps it too. */
export interface ActionPart {
  mark: string;
  text: string;
}

/** A dated note. `dateText` is what the plan wrote ("Feb 2021"), null for a fragment that no date introduces. */
export interface PlanUpdate {
  text: string;
  dateText: string | null;
  date: PartialDate | null;
}

/** A named document or link. */
export interface PlanEvidence {
  text: string;
  address: string | null;
}

/** An action as the plan's file has it. `text` is the whole cell as written; `ratings` is keyed by review label. */
export interface PlanAction {
  ref: string | null;
  letter: string | null;
  text: string;
  parts: ActionPart[];
  leads: string[];
  leadsText: string;
  accountable: string[];
  measure: string | null;
  ratings: Record<string, string | null>;
  status: string | null;
  statusText: string | null;
  due: { text: string; date: PartialDate | null } | null;
  updates: PlanUpdate[];
  evidence: PlanEvidence[];
  extra: Record<string, string>;
  source: { sheet: string | null; row: number };
}

export interface FocusArea {
  ref: string | null;
  title: string | null;
  actions: PlanAction[];
}

export interface Priority {
  ref: string | null;
  title: string | null;
  vision: string | null;
  overallStatus: string | null;
  focusAreas: FocusArea[];
}

/** The plan as a file holds it: the document that `npm run plan -- read FILE` prints. */
export interface Plan {
  title: string | null;
  /** The file's own head of each recognised column, by what the column is: `{ measure: 'Evidence (Impact)' }`. */
  heads: Record<string, string>;
  /** Cover-sheet facts that belong to no action. */
  details: Record<string, string>;
  legends: Legend[];
  reviewDates: ReviewDate[];
  priorities: Priority[];
}

/** How much a finding matters: a question must be answered before an import, a warning should be read. */
export type Severity = 'question' | 'warning' | 'note';

/** A doubt that reading a file raised. Nothing is mended without one. Rows count from 1 as the file's own program does. */
export interface Finding {
  code: string;
  severity: Severity;
  where: { sheet: string | null; row: number | null; column: string | null };
  message: string;
  before: string | null;
  after: string | null;
  remedy: string;
}

/** What reading a file gives: a plan with its doubts, or a refusal with a reason for a person. */
export type ReadOutcome =
  | { outcome: 'plan'; reason: null; plan: Plan; findings: Finding[] }
  | { outcome: 'refused'; reason: string; plan: null; findings: [] };
