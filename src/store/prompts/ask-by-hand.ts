import type { BoardAction, PlanPerson } from '../../domain/board.ts';
import { bodyOf, sendBatch } from '../../graph/batch.ts';
import { GraphFailure } from '../../graph/graph-failure.ts';
import { patchAction } from '../change-action.ts';
import { keyFrom } from '../key.ts';
import { toPromptFields } from '../rows/prompt-row.ts';
import type { Site } from '../site.ts';
import { readActionRow } from '../standing.ts';
import { ensureRows, writeRows, type NewRow } from '../write-rows.ts';

/** A request to leads for an update of one action. `key` names the request, so that trying again asks nobody twice. */
export interface Ask {
  key: string;
  action: BoardAction;
  actionName: string;
  people: readonly PlanPerson[];
  askedBy: string;
  /** ISO moment. */
  askedAt: string;
  /** What is asked, where it is more than how things stand. */
  question?: string;
  /** True where an earlier attempt was made whose outcome nobody knows. */
  mayHaveLanded?: boolean | undefined;
}

const ATTEMPTS = 4;

/** Writes one prompt row for each lead and touches the action, which is how the bot and other tabs come to know. */
export async function askForUpdate(site: Site, ask: Ask): Promise<BoardAction> {
  const rows = await Promise.all(ask.people.map((person) => promptRow(ask, person)));
  await (ask.mayHaveLanded ? ensureRows(site, rows) : writeRows(site, rows));
  return touch(site, ask.action, ask.askedAt);
}

/** The row that asks one lead; asking again with the same key asks nobody twice. */
export async function promptRow(ask: Omit<Ask, 'mayHaveLanded'>, person: PlanPerson): Promise<NewRow> {
  const { key, action, actionName, askedBy, askedAt, question = null } = ask;
  return {
    list: 'prompts',
    fields: toPromptFields({
      title: `${actionName}: ${person.name}`,
      key: await keyFrom('ask', key, person.key),
      kind: 'ask',
      personKey: person.key,
      actionKeys: [action.key],
      why: { [action.key]: { kind: 'asked' } },
      askedBy,
      askedAt,
      question,
    }),
  };
}

/** Marks the action as asked about. Someone else's change at the same moment is no conflict: it is tried on the new row. */
async function touch(site: Site, action: BoardAction, askedAt: string): Promise<BoardAction> {
  let now = action;
  for (let attempt = 1; ; attempt++) {
    const failure = await tryToTouch(site, now, askedAt);
    now = await readActionRow(site, action.row.id);
    if (!failure || isSameMoment(now.askedAt, askedAt)) return now;
    if (attempt === ATTEMPTS) throw failure;
  }
}

const isSameMoment = (one: string | null, other: string): boolean =>
  one !== null && Math.floor(Date.parse(one) / 1000) === Math.floor(Date.parse(other) / 1000);

/** Answers with a failure that is worth another look. @throws {GraphFailure} for any other */
async function tryToTouch(site: Site, action: BoardAction, askedAt: string): Promise<GraphFailure | null> {
  try {
    bodyOf(await sendBatch(site.graph, [patchAction(site, action, { AskedOn: askedAt })]), 'action');
    return null;
  } catch (thrown) {
    if (thrown instanceof GraphFailure && (thrown.isStale || thrown.isOutcomeUnknown)) return thrown;
    throw thrown;
  }
}
