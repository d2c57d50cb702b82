import { leadCard } from '../../cards/lead-card.ts';
import type { Card } from '../../cards/card.ts';
import type { LeadItem, LeadRecord } from '../../cards/lead-facts.ts';
import type { ItemDraft } from '../../cards/verbs.ts';
import {
  actionName,
  statusesOf,
  type ActionKey,
  type Board,
  type BoardAction,
  type PlanPerson,
} from '../../domain/board.ts';
import { isWordOf } from '../../domain/who-may-answer.ts';
import { marksOf, type AnswerMark, type Prompt } from '../../domain/prompt.ts';
import type { RecordedAnswer } from '../../store/prompts/read-answers.ts';
import { momentOf, type BotContext } from '../context.ts';
import { readDraft } from './draft.ts';
import { UNDO_MS } from '../undo-time.ts';

/** What a person's card is made of: the prompts that stand on it, in the order asked. */
export interface PersonCard {
  board: Board;
  person: PlanPerson;
  prompts: readonly Prompt[];
  page?: number;
  /** What was filled in, where a card comes back; it counts before what was kept earlier. */
  drafts?: ReadonlyMap<ActionKey, ItemDraft>;
  /** Why answers came back, by action. */
  problems?: ReadonlyMap<ActionKey, string>;
  problem?: string | null;
  /** True where an earlier card may be about. */
  replaces?: boolean;
}

/** The one card with all that a person is asked. @throws {StoreError} */
export async function personCard(context: BotContext, card: PersonCard): Promise<Card> {
  const { board, prompts, page = 0, problem = null, replaces = false } = card;
  const answers = await context.store.readAnswers(prompts);
  const items = itemsOf(context, card, answers);
  const open = prompts.find((prompt) => items.some((item) => item.promptKey === prompt.key && item.done === null));
  const first = open ?? prompts[0];
  return leadCard({
    site: context.key,
    promptKey: first?.key ?? '',
    askedBy: first?.askedBy || null,
    inPlaceOf: inPlaceOf(board, first),
    replaces,
    items: [...items.filter(({ done }) => !done), ...items.filter(({ done }) => done)],
    page,
    problem,
    legend: statusesOf(board.legends, 'action'),
    boardUrl: context.boardUrl,
    now: momentOf(context),
  });
}

function inPlaceOf({ people }: Board, prompt: Prompt | undefined) {
  const lead = prompt?.forKey ? people.find(({ key }) => key === prompt.forKey) : undefined;
  return lead ? { name: lead.name, until: lead.awayUntil } : null;
}

type Answers = ReadonlyMap<string, RecordedAnswer>;

/** Each action once: as it stands in the prompt that asks about it still, or else in the newest. */
function itemsOf(context: BotContext, card: PersonCard, answers: Answers): LeadItem[] {
  const { board, prompts } = card;
  const byKey = new Map(board.actions.map((action) => [action.key, action]));
  const items = new Map<ActionKey, LeadItem>();
  for (const prompt of prompts)
    for (const key of prompt.actionKeys) {
      const action = byKey.get(key);
      const there = items.get(key);
      if (!action || (there && there.done === null && !prompt.question)) continue;
      items.set(key, itemOf(context, card, { prompt, action, answers }));
    }
  return [...items.values()];
}

interface Asked {
  prompt: Prompt;
  action: BoardAction;
  answers: Answers;
}

function itemOf(context: BotContext, card: PersonCard, asked: Asked): LeadItem {
  const { prompt, action } = asked;
  const { board, drafts, problems } = card;
  return {
    promptKey: prompt.key,
    action,
    actionName: actionName(action, board.structure),
    before: action.lastReviewRating,
    why: prompt.why[action.key] ?? { kind: 'asked' },
    question: prompt.question ? { by: prompt.askedBy || 'The chair', text: prompt.question } : null,
    draft: drafts?.get(action.key) ?? readDraft(prompt.draft).get(action.key) ?? null,
    problem: problems?.get(action.key) ?? null,
    done: recordOf(context, card.person, asked),
  };
}

function recordOf(context: BotContext, person: PlanPerson, { prompt, action, answers }: Asked): LeadRecord | null {
  const mark = marksOf(prompt).get(action.key);
  if (!mark) return null;
  const { update, extension } = answers.get(mark.updateKey ?? '') ?? { update: null, extension: null };
  return {
    what: mark.what as LeadRecord['what'],
    before: update?.before ?? null,
    rating: update?.after ?? action.rating,
    note: update?.text ?? '',
    due: extension?.after ?? null,
    by: update?.saidBy ?? mark.by,
    at: update?.saidAt ?? mark.at,
    canUndo: canUndo(context, person, mark),
  };
}

const canUndo = ({ clock }: BotContext, person: PlanPerson, { what, at, by, updateKey }: AnswerMark): boolean =>
  what === 'answered' && updateKey !== null && isWordOf(person, by) && clock.now() - Date.parse(at) < UNDO_MS;
