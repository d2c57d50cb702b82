import {
  statusesOf,
  type ActionDetail,
  type ActionKey,
  type Board,
  type BoardAction,
  type BrokenRow,
  type MeetingEntry,
  type PlanPerson,
  type StructureDetail,
  type SubGroup,
} from '../domain/board.ts';
import type { ImportComparison } from '../domain/compare-plans.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Legend, Level, Plan } from '../domain/plan.ts';
import type { Account } from './account.ts';
import type { SubGroupClaim } from './action-detail.ts';
import type { Looking } from './changes.ts';
import type { Edit, SendOptions, Sent } from './edit.ts';
import type { Merge, Merged } from './import/merge-import.ts';
import type { Imported, ImportOptions, LastImport, OnProgress } from './import/import-source.ts';
import type { ProposedPerson } from './import/propose-people.ts';
import type { UndoOptions } from './import/undo-import.ts';
import type { UpdatesSince } from './meeting/read-updates-since.ts';
import type { PlanAsItIs } from './plan-now/read-plan-now.ts';
import type { PlanRecord } from './plan-record.ts';
import { acting, closing, importing, managing, meeting, reading, repairing } from './parts.ts';
import { PromptLists } from './prompt-lists.ts';
import type { Mending, Proposal } from './repair/proposal.ts';
import type { Closure } from './review/close-review.ts';
import type { Closed } from './review/finish-closing.ts';
import type { ClosedReview } from './review/read-closed-review.ts';
import type { Act } from './settings/plan-entry.ts';
import type { OpenReview } from './settings/save-review.ts';
import type { SettingsChange } from './settings/save-settings.ts';
import { inBackground, type StoreOptions } from './site-lists.ts';
import { InvalidChangeError, inWords } from './store-error.ts';

export type { StoreOptions } from './site-lists.ts';

/**
 * The plan in SharePoint lists. Every failure comes as a StoreError whose message is a sentence for a person. What it does
 * stands in parts that are fetched when they are needed, so that a page can show what it kept before any of them is there.
 */
export class PlanStore extends PromptLists {
  #legends: Legend[] | null = null;

  /** Whether a plan was imported to its end. Lists must be there. */
  isPlanThere(): Promise<boolean> {
    return this.in(importing, ({ isPlanThere }, site) => isPlanThere(site));
  }

  /** Writes a plan that was read from a file. An import that was cut off goes on where it stopped. */
  importPlan(plan: Plan, options?: ImportOptions, onProgress?: OnProgress): Promise<Imported> {
    return this.in(importing, ({ importPlan }, site) => importPlan(site, plan, options, onProgress));
  }

  /** Writes another priority beside the plan that is there. One that was cut off goes on where it stopped. */
  addToPlan(plan: Plan, options?: ImportOptions, onProgress?: OnProgress): Promise<Imported> {
    return this.in(importing, ({ addToPlan }, site) => addToPlan(site, plan, options, onProgress));
  }

  /** What is new, changed, moved and gone in a newer version of the plan's file. Nothing is written. */
  async compareImport(plan: Plan): Promise<ImportComparison> {
    return (await this.in(importing, ({ compareImport }, site) => compareImport(site, plan))).comparison;
  }

  /** Merges a newer version of the plan's file by choice. One that was cut off goes on with the same choices. */
  mergeImport(merge: Merge, options?: ImportOptions, onProgress?: OnProgress): Promise<Merged> {
    return this.in(importing, ({ mergeImport }, site) => mergeImport(site, merge, options, onProgress));
  }

  /** What each name of a plan may be, and who in the directory. Nothing is written. */
  proposePeople(names: readonly string[]): Promise<ProposedPerson[]> {
    return inWords(async () => (await importing()).proposePeople(this.site, names));
  }

  /** Accounts of the directory for what somebody typed; none where they may not read it. */
  findPeople(words: string): Promise<Account[]> {
    return inWords(async () => (await importing()).findPeople(this.site, words));
  }

  /** The import that was begun last, or null where none was or all were taken back. */
  lastImport(): Promise<LastImport | null> {
    return this.in(importing, ({ readLastImport }, site) => readLastImport(site));
  }

  /** Takes the last import back whole, and goes on where that was cut off. @throws {WorkedOnError} */
  undoImport(onProgress?: OnProgress, options?: UndoOptions): Promise<void> {
    return this.in(importing, ({ undoImport }, site) => undoImport(site, options, onProgress));
  }

  /** The plan as it is today with the file that it goes out in: that of `run`, one of `files`, or else the newest. */
  readPlanNow(run?: string): Promise<PlanAsItIs> {
    return this.in(importing, ({ readPlanNow }, site) => readPlanNow(site, run));
  }

  /** Reads a board in one `$batch`. @throws {PlanMissingError} */
  async openBoard(): Promise<Board> {
    return this.#remember(await this.in(reading, ({ readBoard }, site) => readBoard(site)));
  }

  /** What the board has become: one request where nothing changed, and then the same object. */
  async followBoard(board: Board, looking?: Looking): Promise<Board> {
    return this.#remember(
      await this.in(reading, ({ readChanges }, site) => readChanges(inBackground(site), board, looking)),
    );
  }

  /** What an open action shows beside its card. */
  readAction(action: BoardAction): Promise<ActionDetail> {
    return this.in(acting, ({ readActionDetail }, site) => readActionDetail(site, action));
  }

  /** Ratings at all review dates, and evidence, of all actions: for the whole plan's table. */
  readRecord(): Promise<PlanRecord> {
    return this.in(acting, ({ readPlanRecord }, site) => readPlanRecord(site));
  }

  /** What an open priority, focus area or the plan itself shows beside its own facts. */
  readStructureDetail(structureKey: string): Promise<StructureDetail> {
    return this.in(acting, ({ readStructureDetail }, site) => readStructureDetail(site, structureKey));
  }

  /** The actions that were retired, in plan order. */
  readRetired(): Promise<BoardAction[]> {
    return this.in(acting, ({ readRetired }, site) => readRetired(site));
  }

  /** Sub-groups that notes say are responsible, by action. */
  readClaims(): Promise<Map<ActionKey, SubGroupClaim>> {
    return this.in(acting, ({ readSubGroupClaims }, site) => readSubGroupClaims(site));
  }

  /**
   * Writes what a person did, once, however often it is sent. @throws {InvalidChangeError} @throws {ConflictError}
   * @throws {RowGoneError}
   */
  async send(edit: Edit, options: SendOptions = {}): Promise<Sent> {
    (await acting()).checkEdit(edit);
    if (edit.kind === 'rating') await this.checkRating(edit.to);
    if (edit.kind === 'overallStatus') await this.checkRating(edit.to, 'priority');
    return this.in(acting, ({ sendEdit }, site, isAgain) =>
      sendEdit(site, edit, isAgain ? { mayHaveLanded: true } : options),
    );
  }

  /** All meetings. */
  readMeetings(): Promise<Meeting[]> {
    return this.in(meeting, ({ readMeetings }, site) => readMeetings(site));
  }

  /** A meeting as it stands now, by its row: what everybody who follows it asks again and again. */
  readMeeting(seen: Pick<Meeting, 'key' | 'row'>): Promise<Meeting> {
    return this.in(meeting, ({ readMeeting }, site) => readMeeting(inBackground(site), seen));
  }

  /** What was said and decided in a meeting, in the order said. */
  readMeetingEntries(meetingKey: string): Promise<MeetingEntry[]> {
    return this.in(meeting, ({ readMeetingEntries }, site) => readMeetingEntries(site, meetingKey));
  }

  /** What was said about actions since a moment; about the first 200 of them. */
  readUpdatesSince(actions: readonly ActionKey[], since: string): Promise<UpdatesSince> {
    return this.in(meeting, ({ readUpdatesSince }, site) => readUpdatesSince(site, actions, since));
  }

  /** Begins a plan without a file. Lists must be there. */
  startEmptyPlan(title: string): Promise<void> {
    return this.in(managing, ({ startEmptyPlan }, site) => startEmptyPlan(site, title));
  }

  /** Writes down the Microsoft 365 group of the team that the plan's tab stands in, where no setting names one yet. */
  keepGroupId(groupId: string): Promise<void> {
    return this.in(managing, ({ keepGroupId }, site) => keepGroupId(site, groupId));
  }

  /** Changes how the plan is run, and its title. `board` is as it stood for the person. @throws {OutdatedError} */
  saveSettings(board: Board, changes: SettingsChange, act: Act): Promise<Sent> {
    return this.in(managing, ({ saveSettings }, site) => saveSettings(site, board, changes, act));
  }

  /** Changes the legend of a level. Codes that the record holds stay. @throws {OutdatedError} @throws {InvalidChangeError} */
  async saveLegend(board: Board, legend: Legend, act: Act): Promise<Sent> {
    const sent = await this.in(managing, ({ saveLegend }, site) => saveLegend(site, board, legend, act));
    this.#legends = sent.legends ?? this.#legends;
    return sent;
  }

  /** Adds or changes a sub-group; its actions move with its name. @throws {OutdatedError} @throws {InvalidChangeError} */
  saveSubGroup(board: Board, group: SubGroup, act: Act): Promise<Sent> {
    return this.in(managing, ({ saveSubGroup }, site) => saveSubGroup(site, board, group, act));
  }

  /** Removes a sub-group that owns no action. @throws {InvalidChangeError} */
  removeSubGroup(board: Board, key: string, act: Act): Promise<Sent> {
    return this.in(managing, ({ removeSubGroup }, site) => removeSubGroup(site, board, key, act));
  }

  /** Adds or changes a person of the plan. @throws {OutdatedError} @throws {InvalidChangeError} */
  savePerson(board: Board, person: PlanPerson): Promise<Sent> {
    return this.in(managing, ({ savePerson }, site) => savePerson(site, board, person));
  }

  /** Opens a review date, or changes the open one. @throws {OutdatedError} @throws {InvalidChangeError} */
  saveReview(board: Board, review: OpenReview, act: Act): Promise<Sent> {
    return this.in(managing, ({ saveReview }, site) => saveReview(site, board, review, act));
  }

  /** Closes a review date with the plan as SharePoint has it, and goes on where that was cut off. @throws {NotClosedError} */
  closeReview(closure: Closure, onProgress?: OnProgress): Promise<Closed> {
    return this.in(closing, ({ closeReview }, site) => closeReview(site, closure, onProgress));
  }

  /** Finishes a closing that was cut off; null where none was. */
  finishClosing(onProgress?: OnProgress): Promise<Closed | null> {
    return this.in(closing, ({ finishClosing }, site) => finishClosing(site, onProgress));
  }

  /** A closed review date as it stood, held against what SharePoint holds of it now. */
  readClosedReview(reviewKey: string): Promise<ClosedReview> {
    return this.in(closing, ({ readClosedReview }, site) => readClosedReview(site, reviewKey));
  }

  /** What could be done about a row that somebody broke in SharePoint; nothing is written. */
  proposeMending(board: Board, broken: BrokenRow): Promise<Proposal> {
    return this.in(repairing, ({ proposeMending }, site) => proposeMending(site, board, broken));
  }

  /** Mends a row as proposed, once, however often it is asked. @throws {RowGoneError} @throws {ConflictError} */
  mend(board: Board, mending: Mending): Promise<void> {
    return this.in(repairing, ({ mend }, site) => mend(site, board, mending));
  }

  #remember(board: Board): Board {
    this.#legends = board.legends;
    return board;
  }

  protected async checkRating(code: string, level: Level = 'action'): Promise<void> {
    const codesIn = (legends: readonly Legend[] | null) =>
      statusesOf(legends ?? [], level).map((status) => status.code);
    if (codesIn(this.#legends).includes(code)) return;
    // An officer may have given the legend another status since.
    const codes = codesIn((await this.openBoard()).legends);
    if (codes.includes(code)) return;
    throw new InvalidChangeError(
      `“${code}” is no rating of this plan's legend, which knows ${codes.join(', ')}. Nothing was changed.`,
    );
  }
}

/** The store of a plan. */
export const createPlanStore = (options: StoreOptions): PlanStore => new PlanStore(options);
