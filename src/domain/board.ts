import type { PlanSettings } from './plan-settings.ts';
import type { Legend, PartialDate, Status } from './plan.ts';
import type { AskedPrompt } from './prompt.ts';
import type { ActionKey, RowRef } from './row-ref.ts';

export type { ActionKey, RowRef } from './row-ref.ts';

/** The plan itself, a priority or a focus area. A plan has no parent; a focus area's parent is its priority. */
export interface Structure {
  key: string;
  parentKey: string | null;
  kind: 'plan' | 'priority' | 'focusArea';
  ref: string | null;
  text: string;
  vision: string | null;
  overallStatus: string | null;
  position: number;
}

/** A due date as written, and as read. */
export interface Due {
  text: string;
  date: PartialDate | null;
}

/** An action as a board shows it. `rating` is the newest; `lastReviewRating` is the one at the last review date. */
export interface BoardAction {
  key: ActionKey;
  row: RowRef;
  structureKey: string;
  ref: string | null;
  letter: string | null;
  text: string;
  /** The leads as the plan writes them: "Tim Moss/Lynn Tolley". {@link splitLeads} tells them apart. */
  leadsText: string;
  subGroup: string | null;
  measure: string | null;
  rating: string | null;
  isRatingAgreed: boolean;
  /** The rating that a chair or officer agreed last, which stands behind one that nobody agreed yet. */
  agreedRating: string | null;
  lastReviewRating: string | null;
  due: Due | null;
  /** When it was due at first; null where that never moved. */
  originalDue: Due | null;
  /** The newest note. `date` is as exact as the plan was; `at` is a moment, for notes made in the app. */
  lastUpdate: { key: string; at: string | null; date: PartialDate | null; by: string; text: string } | null;
  /** When a lead was last asked for an update: ISO moment. */
  askedAt: string | null;
  /** When a question about its rating was asked that nobody has answered or settled yet: ISO moment. */
  questionedAt: string | null;
  evidenceCount: number;
  extra: Record<string, string>;
  position: number;
}

/** A review date: a column of the report. Imported and closed ones are history and take no later rating. */
export interface Review {
  key: string;
  label: string;
  dateText: string;
  date: PartialDate | null;
  position: number;
  state: 'imported' | 'open' | 'closed';
  /** Who closed it and when, and the file that says how the plan stood then; left out where nobody closed it here. */
  closed?: ReviewClosing | null;
}

/** How a review date was closed. */
export interface ReviewClosing {
  /** ISO moment. */
  on: string;
  by: string;
  /** The path of the snapshot below the site's documents. */
  snapshotAddress: string;
  /** SHA-256 of the snapshot's bytes, in hexadecimal digits. */
  snapshotHash: string;
}

/** A name as the plan writes it. `entraId` is known once the name is matched with an account. */
export interface PlanPerson {
  key: string;
  name: string;
  aliases: string[];
  kind: 'person' | 'role' | 'group' | 'nobody';
  /** What stands for the name where names are left out; null where nobody wrote one down. */
  role: string | null;
  account: string | null;
  entraId: string | null;
  /** Who stands in while this person is away, by a name of the plan's people. */
  deputy: string | null;
  /** The last day of being away: `2026-12-04`. */
  awayUntil: PartialDate | null;
  /** The last day on which nothing by the clock is sent to this person, who asked for that; nobody is asked in their place. */
  quietUntil: PartialDate | null;
}

export interface SubGroup {
  key: string;
  name: string;
  aliases: string[];
  /** Who chairs it, by a name of the plan's people; several as a lead cell has them. */
  chair: string | null;
  /** The sub-groups and other bodies that it reports to, by name. */
  reportsTo: string[];
  /** The Teams channel whose tab is this sub-group's. */
  channelId: string | null;
  /** When it meets, in words: "first Tuesday of the month, 10 am". */
  meets: string | null;
}

/**
 * What a hand in SharePoint did to a row. `no key`: nothing tells which row it is. `same key`: an earlier row has its key
 * and says something else. `unknown focus area`: it names none of the plan. `no words`: neither text nor ref.
 */
export type RowFault = 'no key' | 'same key' | 'unknown rating' | 'unknown focus area' | 'no words' | 'unknown choice';

/** A row that somebody broke in SharePoint, as far as reading the plan tells. */
export interface BrokenRow {
  list: 'actions' | 'structure' | 'legends' | 'reviews' | 'people' | 'subGroups' | 'settings';
  row: RowRef;
  fault: RowFault;
  /** API name of the column that is wrong, and what stands there; null for nothing. */
  column: string;
  value: string | null;
  /** The row's own key; null where that is what is missing. */
  key: string | null;
  /** By what people know it: its ref, and its first words. */
  ref: string | null;
  words: string;
}

/** Everything that opening a board reads. */
export interface Board {
  title: string | null;
  /** The council's own heads: `{ measure: 'Evidence (Impact)' }`. */
  heads: Record<string, string>;
  legends: Legend[];
  reviews: Review[];
  structure: Structure[];
  actions: BoardAction[];
  people: PlanPerson[];
  subGroups: SubGroup[];
  settings: PlanSettings;
  /** Rows that belong here and cannot stand in their places. {@link brokenRowsOf} has those too that stand here broken. */
  strays: BrokenRow[];
  /** When the whole of it was last read: ISO moment. */
  readAt: string;
  /** The link that tells what changed on Plan actions since. */
  deltaLink: string;
}

/** Where an entry of the record came from. */
export type UpdateSource = 'import' | 'tab' | 'chat' | 'meeting' | 'on behalf';

/** Something said or decided about an action; never changed once written. */
export interface Update {
  key: string;
  kind: 'note' | 'rating' | 'decision' | 'extension' | 'challenge' | 'answer' | 'agreement' | 'correction';
  /** ISO moment, where it was said in the app. */
  saidAt: string | null;
  /** The date that the plan's file gave, as written, and as read. */
  dateText: string | null;
  date: PartialDate | null;
  /** Who is said to have said it; `recordedBy` is whose account wrote the row, as SharePoint tells. */
  saidBy: string;
  recordedBy: string;
  /** True where the bot's own app wrote the row, which it does only for people whom it has checked. */
  isRecordedByApp: boolean;
  /** When SharePoint has the row made: ISO moment. */
  recordedAt: string;
  /** Who changed the row afterwards in SharePoint, around the app, which never does; null where nobody did. */
  edited: { by: string; at: string } | null;
  source: UpdateSource;
  text: string;
  before: string | null;
  after: string | null;
  /** The meeting in which it was said, and the review date that it corrects. */
  meetingKey?: string | null;
  reviewKey?: string | null;
  /** What a decision wants done next. */
  nextStep?: NextStep | null;
  position: number;
}

/** An entry with what it is about: an action, a priority, a focus area or the plan itself, by its key. */
export type MeetingEntry = Update & { subjectKey: string };

/** What is to be done next, by whom and by when, as a meeting decides it. */
export interface NextStep {
  text: string;
  /** As somebody typed it; empty where nobody was named. */
  owner: string;
  /** The day by which it is done; null where none was said. */
  due: PartialDate | null;
}

export interface Evidence {
  key: string;
  title: string;
  address: string | null;
  /** ISO moment; null where nothing tells. */
  addedAt: string | null;
  /** Whose account wrote the row, as SharePoint tells. */
  recordedBy: string;
}

/** A rating that an entry of the record gave. */
export interface RecordedStep {
  from: 'entry';
  entry: Update;
  before: string | null;
  after: string;
  /** False where the versions of that time show no such change; null where they do not reach so far back. */
  isWitnessed: boolean | null;
}

/**
 * A rating that changed without an entry that gives it. `direct`: the row alone was changed, in SharePoint itself.
 * `entryMissing`: the row names an entry that is not in the record. `entryDiffers`: the entry says something else.
 */
export interface UnrecordedStep {
  from: 'around';
  how: 'direct' | 'entryMissing' | 'entryDiffers';
  /** Null where no version tells. */
  by: string | null;
  at: string | null;
  before: string | null;
  after: string | null;
  /** The action's newest entry when it happened. */
  afterKey: string | null;
}

/** One step on the way to a rating. */
export type RatingStep = RecordedStep | UnrecordedStep;

/** How an action came to its rating, oldest step first. */
export interface RatingHistory {
  steps: RatingStep[];
  /** Whether SharePoint's versions could be read. Without them only the newest change around the app is found. */
  witness: 'read' | 'missing';
}

/** What an open action shows beside its card's own facts. `ratings` is keyed by review key. */
export interface ActionDetail {
  actionKey: ActionKey;
  ratings: Record<string, string>;
  updates: Update[];
  evidence: Evidence[];
  prompts: AskedPrompt[];
  history: RatingHistory;
}

/** What an open priority or focus area shows beside its own facts. `ratings` is keyed by review key. */
export interface StructureDetail {
  structureKey: string;
  ratings: Record<string, string>;
  /** Oldest first; what changed the overall status has `before` and `after`. */
  updates: Update[];
}

/** The statuses of one level in the order written; empty where the plan has no legend for it. */
export function statusesOf(legends: readonly Legend[], level: Legend['level']): Status[] {
  return legends.find((legend) => legend.level === level)?.statuses ?? [];
}

/** The status that a code stands for, or null for a code that the legend does not have. */
export const statusOf = (statuses: readonly Status[], code: string | null): Status | null =>
  statuses.find((status) => status.code === code) ?? null;

/** What an action is called aloud and in lists: "1.1 A"; "1.1 (no letter)" where the plan gave none, or as `unlettered` says it. */
export function actionName(
  action: Pick<BoardAction, 'ref' | 'structureKey'>,
  structure: readonly Structure[],
  unlettered = (area: string): string => `${area} (no letter)`.trim(),
): string {
  if (action.ref) return action.ref;
  const named = [...ancestorsOf(action.structureKey, structure)].find(({ ref, text }) => ref || text);
  return unlettered(named?.ref ?? named?.text ?? '');
}

/** The focus area, its priority and so on. A row that names itself as its parent, as only a hand can make, ends the walk. */
function* ancestorsOf(key: string, structure: readonly Structure[]): Generator<Structure> {
  const seen = new Set<string>();
  for (let at: string | null = key; at && !seen.has(at);) {
    seen.add(at);
    const row: Structure | undefined = structure.find((one) => one.key === at);
    if (row && row.kind !== 'plan') yield row;
    at = row?.parentKey ?? null;
  }
}
