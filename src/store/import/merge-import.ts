import type { Board, BoardAction } from '../../domain/board.ts';
import { extraText, type ImportComparison, type MatchedAction } from '../../domain/compare-plans.ts';
import type { Plan, PlanAction } from '../../domain/plan.ts';
import { readBoard } from '../board.ts';
import { changeAction } from '../change-action.ts';
import { keysOfRun, type KeyMaker } from '../key.ts';
import { rowName } from '../rows/action-row.ts';
import { momentOf, singleLine } from '../rows/field.ts';
import type { Fields, Site } from '../site.ts';
import { ConflictError, RowGoneError } from '../store-error.ts';
import { actionKeyAt } from './action-rows.ts';
import { actionsIn } from './actions-in.ts';
import { actionsLast } from './add-to-plan.ts';
import { besideOf, closedHere } from './beside.ts';
import { compareImport } from './compare-import.ts';
import { fingerprintOf, NO_DECISIONS, placeKey } from './import-decisions.ts';
import { writeOnce } from './import-plan.ts';
import { beginImport, changeRecord, importsIn } from './import-record.ts';
import type { Imported, ImportOptions, OnProgress } from './import-source.ts';
import { keepFile } from './kept-file.ts';
import { matchPeople } from './match-people.ts';
import { chosenOf, entryText, type LeftField, type MergeChoices } from './merge-choices.ts';
import { mergeRows } from './merge-rows.ts';
import { settlePlaces } from './merge-places.ts';
import { settingRows } from './plan-to-rows.ts';
import { quietFields } from './quiet-fields.ts';
import { patchQuietly, retireActions } from './retire-actions.ts';

/** A newer version of a file, as it was compared for a person, and what they chose. */
export interface Merge {
  plan: Plan;
  /** What the person saw. What changed in the lists since is left as it is, and told. */
  comparison: ImportComparison;
  choices: MergeChoices;
}

/** What a merge became. */
export interface Merged extends Imported {
  /** What somebody changed after the comparison was made, which stands as they left it. */
  left: LeftField[];
}

/**
 * Merges a newer version of a file into the plan, by choice. New review dates come in as history; imported ratings are never
 * written again. A changed action gets an entry that says what was before and what is now; one that is gone is retired, never
 * deleted. A merge that was cut off goes on where it stopped, with the same file. @throws {StoreError} @throws {GraphFailure}
 */
export async function mergeImport(
  site: Site,
  { plan, comparison: seen, choices }: Merge,
  { decisions = NO_DECISIONS, source }: ImportOptions = {},
  onProgress: OnProgress = () => undefined,
): Promise<Merged> {
  const { comparison, record, lists } = await compareImport(site, plan);
  const board = await readBoard(site);
  const open = importsIn(lists.settings).find(({ finishedOn }) => finishedOn === null);
  const around = besideOf(board, lists.settings, open?.run ?? '', open?.settings ?? []);
  const asked = {
    how: 'merged' as const,
    name: source?.name ?? null,
    fingerprint: await fingerprintOf(plan, NO_DECISIONS),
    replaces: record.run,
    settings: settingRows(plan, around).map(({ fields }) => String(fields['Key'])),
  };
  const { begun, isFresh } = await beginImport(site, asked);
  const keyOf = keysOfRun(begun.run);
  const beside = besideOf(board, lists.settings, begun.run, begun.settings);
  const places = await settlePlaces({ plan, comparison, choices, board, keyOf, planKey: beside.planKey ?? '' });
  const rows = await mergeRows({ plan, comparison, choices, decisions, beside, places, keyOf });
  await writeOnce(site, { rows: actionsLast(rows), isFresh }, onProgress);
  const left = await writeEdits(site, { comparison, seen, choices, board, places, plan, keyOf });
  await patchQuietly(site, board, await quietFields({ plan, comparison, board, beside, lists, keyOf }));
  await retireActions(
    site,
    board,
    comparison.gone.filter(({ key }) => !choices.keep.includes(key) && seen.gone.some((one) => one.key === key)),
    keyOf,
  );
  await matchPeople(site, decisions);
  const kept = source
    ? await keepFile(site, begun, { source, plan, actions: await keysOf(plan, comparison, keyOf) })
    : null;
  await changeRecord(site, begun, { finishedOn: site.now().toISOString(), folder: kept?.folder ?? null });
  return { keptFile: kept?.outcome ?? null, closedReviews: closedHere(plan, beside), left };
}

/** Which row of the newer file is which action: those that were there, and those that came with it. */
async function keysOf(plan: Plan, { pairs }: ImportComparison, keyOf: KeyMaker) {
  const known = new Map(pairs.map(({ source, key }) => [placeKey(source), key]));
  return Promise.all(
    actionsIn(plan).map(async ({ source }, at) => ({
      ...source,
      key: known.get(placeKey(source)) ?? (await actionKeyAt(keyOf, at + 1)),
    })),
  );
}

interface Editing {
  plan: Plan;
  comparison: ImportComparison;
  seen: ImportComparison;
  choices: MergeChoices;
  board: Board;
  places: Awaited<ReturnType<typeof settlePlaces>>;
  keyOf: KeyMaker;
}

async function writeEdits(site: Site, editing: Editing): Promise<LeftField[]> {
  const { comparison, board } = editing;
  const actions = new Map(board.actions.map((action) => [action.key, action]));
  const left: LeftField[] = [];
  for (const matched of new Set([...comparison.changed, ...comparison.moved])) {
    const action = actions.get(matched.key);
    if (action) left.push(...(await writeEdit(site, action, matched, editing)));
  }
  return left;
}

async function writeEdit(
  site: Site,
  action: BoardAction,
  matched: MatchedAction,
  { seen, choices, places, plan, keyOf }: Editing,
): Promise<LeftField[]> {
  const { taken, left } = chosenOf(matched, seen, choices);
  const move = choices.stay.includes(matched.key) ? null : matched.move;
  if (taken.length === 0 && !move) return left;
  const theirs = actionsIn(plan).find(({ source }) => placeKey(source) === placeKey(matched.source));
  const fields: Fields = theirs ? Object.assign({}, ...taken.map(({ field }) => FIELDS[field](theirs))) : {};
  if (move) Object.assign(fields, places.fieldsOf(matched.source));
  const rating = taken.find(({ field }) => field === 'rating');
  const update = {
    key: await keyOf('edit', action.key, JSON.stringify(fields)),
    subjectKey: action.key,
    subjectName: rowName(action),
    kind: rating ? ('rating' as const) : ('correction' as const),
    saidAt: site.now().toISOString(),
    saidBy: '',
    source: 'import' as const,
    text: entryText(taken, move),
    before: rating ? action.rating : null,
    after: rating?.theirs ?? null,
  };
  try {
    await changeAction(site, { action, fields, update, mayHaveLanded: true });
    return left;
  } catch (thrown) {
    if (!(thrown instanceof ConflictError || thrown instanceof RowGoneError)) throw thrown;
    return [...left, ...taken.map(({ field }) => ({ key: action.key, ref: action.ref, field }))];
  }
}

const FIELDS: Record<MatchedAction['changes'][number]['field'], (theirs: PlanAction) => Fields> = {
  text: ({ text, ref, letter }) => ({ Text: text, Letter: letter, Title: singleLine(`${ref ?? ''} ${text}`) }),
  ref: ({ ref, letter }) => ({ Ref: ref && singleLine(ref), Letter: letter }),
  leads: ({ leadsText }) => ({ Leads: leadsText }),
  measure: ({ measure }) => ({ Measure: measure }),
  due: ({ due }) => ({
    DueText: due && singleLine(due.text),
    DuePartialDate: due?.date ?? null,
    DueDate: momentOf(due?.date ?? null),
  }),
  rating: ({ status }) => ({ Rating: status, RatingAgreed: 'yes', AgreedRating: status }),
  extra: (action) => ({ Extra: extraText(action) }),
};
