import {
  statusesOf,
  type ActionDetail,
  type ActionKey,
  type Board,
  type BoardAction,
  type BrokenRow,
  type PlanPerson,
  type Prompt,
  type StructureDetail,
  type SubGroup,
  type Update,
} from '../domain/board.ts';
import type { ImportComparison } from '../domain/compare-plans.ts';
import { checkNote } from '../domain/note.ts';
import type { Legend, Level, Plan } from '../domain/plan.ts';
import { createGraph, inBackground } from '../graph/client.ts';
import type { Time, Traffic } from '../graph/traffic.ts';
import type { Account } from './account.ts';
import type { SubGroupClaim } from './action-detail.ts';
import type { Looking } from './changes.ts';
import type { Edit, SendOptions, Sent } from './edit.ts';
import { checkEdit } from './edit-check.ts';
import type { Merge, Merged } from './import/merge-import.ts';
import type { Imported, ImportOptions, LastImport, OnProgress } from './import/import-source.ts';
import type { ProposedPerson } from './import/propose-people.ts';
import type { UndoOptions } from './import/undo-import.ts';
import { ListShape, onLists } from './list-shape.ts';
import type { PlanAsItIs } from './plan-now/read-plan-now.ts';
import type { PlanRecord } from './plan-record.ts';
import { acting, managing, importing, reading, repairing } from './parts.ts';
import type { Answered, PromptAnswer, PromptChange } from './prompts.ts';
import type { Provisioned, ProvisioningPlan, ProvisioningProgress } from './provision.ts';
import type { Mending, Proposal } from './repair/proposal.ts';
import type { Act } from './settings/plan-entry.ts';
import type { OpenReview } from './settings/save-review.ts';
import type { SettingsChange } from './settings/save-settings.ts';
import type { Site } from './site.ts';
import { InvalidChangeError, inWords } from './store-error.ts';

/** Where the plan is, who asks, and the time. */
export interface StoreOptions {
  /** An access token for Microsoft Graph; a new one where the last was refused. */
  getToken(options?: { renew: boolean }): Promise<string>;
  /** Where Graph stands, without the version; Microsoft's own when left out. */
  graphOrigin?: string | undefined;
  /** The plan's site: `contoso.sharepoint.com:/sites/local-area`, or the host alone for its root site. */
  site: string;
  now(): Date;
  newKey(): string;
  fetch?: typeof fetch;
  /** How waiting is done; by the machine's timers when left out. */
  time?: Time;
}

/**
 * The plan in SharePoint lists. Every failure comes as a StoreError whose message is a sentence for a person. What it does
 * stands in parts that are fetched when they are needed, so that a page can show what it kept before any of them is there.
 */
export class PlanStore {
  /** How busy SharePoint says it is. */
  readonly traffic: Traffic;
  /** What the plan's lists were found to lack. */
  readonly shape = new ListShape();
  readonly #site: Site;
  #legends: Legend[] | null = null;

  constructor(options: StoreOptions) {
    const graph = createGraph({
      getToken: (asked) => options.getToken(asked),
      origin: options.graphOrigin,
      time: options.time,
      ...(options.fetch ? { fetch: options.fetch } : {}),
    });
    this.traffic = graph.traffic;
    this.#site = {
      graph,
      address: options.site,
      now: () => options.now(),
      newKey: () => options.newKey(),
      renamed: new Map(),
    };
  }

  /** Who is signed in. */
  me(): Promise<Account> {
    const path = '/me?$select=id,displayName,userPrincipalName';
    return inWords(() => this.#site.graph.send<Account>({ method: 'GET', path }));
  }

  /** Exactly what provisioning would make; nothing is written. */
  planProvisioning(): Promise<ProvisioningPlan> {
    return inWords(async () => {
      const { planProvisioning } = await repairing();
      const plan = await planProvisioning(this.#site);
      this.shape.learn(plan);
      return plan;
    });
  }

  /** Makes what a plan lists, or all that the lists lack. Safe to run twice, and to go on after a failure half way. */
  async provision(
    plan?: ProvisioningPlan,
    onProgress?: (progress: ProvisioningProgress) => void,
  ): Promise<Provisioned> {
    const wanted = plan ?? (await this.planProvisioning());
    const done = await inWords(async () => (await repairing()).provision(this.#site, wanted, onProgress));
    this.shape.learn({ steps: [], faults: done.faults });
    return done;
  }

  /** Whether a plan was imported to its end. Lists must be there. */
  isPlanThere(): Promise<boolean> {
    return this.#onLists(async () => (await importing()).isPlanThere(this.#site));
  }

  /** Writes a plan that was read from a file. An import that was cut off goes on where it stopped. */
  importPlan(plan: Plan, options?: ImportOptions, onProgress?: OnProgress): Promise<Imported> {
    return this.#onLists(async () => (await importing()).importPlan(this.#site, plan, options, onProgress));
  }

  /** Writes another priority beside the plan that is there. One that was cut off goes on where it stopped. */
  addToPlan(plan: Plan, options?: ImportOptions, onProgress?: OnProgress): Promise<Imported> {
    return this.#onLists(async () => (await importing()).addToPlan(this.#site, plan, options, onProgress));
  }

  /** What is new, changed, moved and gone in a newer version of the plan's file. Nothing is written. */
  async compareImport(plan: Plan): Promise<ImportComparison> {
    return (await this.#onLists(async () => (await importing()).compareImport(this.#site, plan))).comparison;
  }

  /** Merges a newer version of the plan's file by choice. One that was cut off goes on with the same choices. */
  mergeImport(merge: Merge, options?: ImportOptions, onProgress?: OnProgress): Promise<Merged> {
    return this.#onLists(async () => (await importing()).mergeImport(this.#site, merge, options, onProgress));
  }

  /** What each name of a plan may be, and who in the directory. Nothing is written. */
  proposePeople(names: readonly string[]): Promise<ProposedPerson[]> {
    return inWords(async () => (await importing()).proposePeople(this.#site, names));
  }

  /** Accounts of the directory for what somebody typed; none where they may not read it. */
  findPeople(words: string): Promise<Account[]> {
    return inWords(async () => (await importing()).findPeople(this.#site, words));
  }

  /** The import that was begun last, or null where none was or all were taken back. */
  lastImport(): Promise<LastImport | null> {
    return this.#onLists(async () => (await importing()).readLastImport(this.#site));
  }

  /** Takes the last import back whole, and goes on where that was cut off. @throws {WorkedOnError} */
  undoImport(onProgress?: OnProgress, options?: UndoOptions): Promise<void> {
    return this.#onLists(async () => (await importing()).undoImport(this.#site, options, onProgress));
  }

  /** The plan as it is today with the file that it goes out in: that of `run`, one of `files`, or else the newest. */
  readPlanNow(run?: string): Promise<PlanAsItIs> {
    return this.#onLists(async () => (await importing()).readPlanNow(this.#site, run));
  }

  /** Reads a board in one `$batch`. @throws {PlanMissingError} */
  async openBoard(): Promise<Board> {
    return this.#remember(await this.#onLists(async () => (await reading()).readBoard(this.#site)));
  }

  /** What the board has become: one request where nothing changed, and then the same object. */
  async followBoard(board: Board, looking?: Looking): Promise<Board> {
    const site = { ...this.#site, graph: inBackground(this.#site.graph) };
    return this.#remember(await this.#onLists(async () => (await reading()).readChanges(site, board, looking)));
  }

  /** What an open action shows beside its card. */
  readAction(action: BoardAction): Promise<ActionDetail> {
    return this.#onLists(async () => (await acting()).readActionDetail(this.#site, action));
  }

  /** Ratings at all review dates, and evidence, of all actions: for the whole plan's table. */
  readRecord(): Promise<PlanRecord> {
    return this.#onLists(async () => (await acting()).readPlanRecord(this.#site));
  }

  /** What an open priority, focus area or the plan itself shows beside its own facts. */
  readStructureDetail(structureKey: string): Promise<StructureDetail> {
    return this.#onLists(async () => (await acting()).readStructureDetail(this.#site, structureKey));
  }

  /** The actions that were retired, in plan order. */
  readRetired(): Promise<BoardAction[]> {
    return this.#onLists(async () => (await acting()).readRetired(this.#site));
  }

  /** Sub-groups that notes say are responsible, by action. */
  readClaims(): Promise<Map<ActionKey, SubGroupClaim>> {
    return this.#onLists(async () => (await acting()).readSubGroupClaims(this.#site));
  }

  /**
   * Writes what a person did, once, however often it is sent. @throws {InvalidChangeError} @throws {ConflictError}
   * @throws {RowGoneError}
   */
  async send(edit: Edit, options: SendOptions = {}): Promise<Sent> {
    await this.#check(edit);
    return this.#onLists(async (isAgain) =>
      (await acting()).sendEdit(this.#site, edit, isAgain ? { mayHaveLanded: true } : options),
    );
  }

  /** Begins a plan without a file. Lists must be there. */
  startEmptyPlan(title: string): Promise<void> {
    return this.#onLists(async () => (await managing()).startEmptyPlan(this.#site, title));
  }

  /** Changes how the plan is run, and its title. `board` is as it stood for the person. @throws {OutdatedError} */
  saveSettings(board: Board, changes: SettingsChange, act: Act): Promise<Sent> {
    return this.#onLists(async () => (await managing()).saveSettings(this.#site, board, changes, act));
  }

  /** Changes the legend of a level. Codes that the record holds stay. @throws {OutdatedError} @throws {InvalidChangeError} */
  async saveLegend(board: Board, legend: Legend, act: Act): Promise<Sent> {
    const sent = await this.#onLists(async () => (await managing()).saveLegend(this.#site, board, legend, act));
    this.#legends = sent.legends ?? this.#legends;
    return sent;
  }

  /** Adds or changes a sub-group; its actions move with its name. @throws {OutdatedError} @throws {InvalidChangeError} */
  saveSubGroup(board: Board, group: SubGroup, act: Act): Promise<Sent> {
    return this.#onLists(async () => (await managing()).saveSubGroup(this.#site, board, group, act));
  }

  /** Removes a sub-group that owns no action. @throws {InvalidChangeError} */
  removeSubGroup(board: Board, key: string, act: Act): Promise<Sent> {
    return this.#onLists(async () => (await managing()).removeSubGroup(this.#site, board, key, act));
  }

  /** Adds or changes a person of the plan. @throws {OutdatedError} @throws {InvalidChangeError} */
  savePerson(board: Board, person: PlanPerson): Promise<Sent> {
    return this.#onLists(async () => (await managing()).savePerson(this.#site, board, person));
  }

  /** Opens a review date, or changes the open one. @throws {OutdatedError} @throws {InvalidChangeError} */
  saveReview(board: Board, review: OpenReview, act: Act): Promise<Sent> {
    return this.#onLists(async () => (await managing()).saveReview(this.#site, board, review, act));
  }

  /** What could be done about a row that somebody broke in SharePoint; nothing is written. */
  proposeMending(board: Board, broken: BrokenRow): Promise<Proposal> {
    return this.#onLists(async () => (await repairing()).proposeMending(this.#site, board, broken));
  }

  /** Mends a row as proposed, once, however often it is asked. @throws {RowGoneError} @throws {ConflictError} */
  mend(board: Board, mending: Mending): Promise<void> {
    return this.#onLists(async () => (await repairing()).mend(this.#site, board, mending));
  }

  /** The prompts that wait for the bot. */
  requestedPrompts(): Promise<Prompt[]> {
    return this.#onLists(async () => (await acting()).promptsInState(this.#site, 'requested'));
  }

  /** The prompts that a bot took and has not settled. */
  claimedPrompts(): Promise<Prompt[]> {
    return this.#onLists(async () => (await acting()).promptsInState(this.#site, 'claimed'));
  }

  /** One prompt by its key, or null. */
  readPrompt(key: string): Promise<Prompt | null> {
    return this.#onLists(async () => (await acting()).readPrompt(this.#site, key));
  }

  /** A person's prompts, oldest first. */
  promptsOf(personKey: string): Promise<Prompt[]> {
    return this.#onLists(async () => (await acting()).promptsOf(this.#site, personKey));
  }

  /** The entry that recorded a prompt's answer about an action, or null. */
  readAnswer(prompt: Prompt, actionKey: ActionKey): Promise<Update | null> {
    return this.#onLists(async () => (await acting()).readAnswer(this.#site, prompt, actionKey));
  }

  /** Takes a prompt for sending; null where someone else took it first. */
  claimPrompt(prompt: Prompt): Promise<Prompt | null> {
    return this.#onLists(async () => (await acting()).claimPrompt(this.#site, prompt));
  }

  /** Records what became of a prompt. */
  settlePrompt(prompt: Prompt, change: PromptChange): Promise<Prompt> {
    return this.#onLists(async () => (await acting()).settlePrompt(this.#site, prompt, change));
  }

  /** Writes a lead's answer once, whatever is retried. @throws {AlreadyAnsweredError} @throws {ConflictError} */
  async answerPrompt(answer: Omit<PromptAnswer, 'actionName'>): Promise<Answered> {
    await this.#checkRating(answer.to);
    const problem = checkNote(answer.note);
    if (problem) throw new InvalidChangeError(problem);
    return this.#onLists(async () => {
      const { answerPrompt, rowName } = await acting();
      return answerPrompt(this.#site, { ...answer, actionName: rowName(answer.action) });
    });
  }

  #onLists<T>(work: (isAgain: boolean) => Promise<T>): Promise<T> {
    return inWords(() => onLists(this.#site, this.shape, work));
  }

  async #check(edit: Edit): Promise<void> {
    checkEdit(edit);
    if (edit.kind === 'rating') await this.#checkRating(edit.to);
    if (edit.kind === 'overallStatus') await this.#checkRating(edit.to, 'priority');
  }

  #remember(board: Board): Board {
    this.#legends = board.legends;
    return board;
  }

  async #checkRating(code: string, level: Level = 'action'): Promise<void> {
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
