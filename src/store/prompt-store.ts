import type { Update } from '../domain/board.ts';
import type { Prompt } from '../domain/prompt.ts';
import { prompting } from './parts.ts';
import type { Lease } from './prompts/lease.ts';
import type { ScheduledAsk } from './prompts/plan-prompt.ts';
import type { RecordedAnswer } from './prompts/read-answers.ts';
import type { PromptChange } from './prompts/settle-prompts.ts';
import type { Subscription, WantedSubscription } from './prompts/subscribe.ts';
import type { AnswerUndoing, AnswerUndone } from './prompts/undo-answer.ts';
import type { NewPrompt } from './rows/prompt-row.ts';
import type { AnswerMark, PromptState } from '../domain/prompt.ts';
import { inBackground } from './site-lists.ts';
import { PlanStore } from './plan-store.ts';
import type { Answered, ChatAnswer } from './prompts/answer-prompt.ts';

/** The plan as the bot works with it: each of its messages is a row of Plan prompts, written before it is sent. */
export class PromptStore extends PlanStore {
  /** The prompts in a state, oldest first: `requested` wait for the bot, `claimed` were taken and are not settled. */
  promptsInState(state: PromptState): Promise<Prompt[]> {
    return this.in(prompting, ({ promptsInState }, site) => promptsInState(inBackground(site), state));
  }

  /** One prompt by its key, or null. */
  readPrompt(key: string): Promise<Prompt | null> {
    return this.in(prompting, ({ readPrompt }, site) => readPrompt(site, key));
  }

  /** A person's prompts, oldest first. */
  promptsOf(personKey: string): Promise<Prompt[]> {
    return this.in(prompting, ({ promptsOf }, site) => promptsOf(site, personKey));
  }

  /** Entries of the record by their keys, at most 20; those that are not there are left out. */
  readEntries(keys: readonly string[]): Promise<(Update & { subjectKey: string })[]> {
    return this.in(prompting, ({ readEntries }, site) => readEntries(site, keys));
  }

  /** What was recorded of the answers to prompts, by the key of the entry that says it. */
  readAnswers(prompts: readonly Prompt[]): Promise<Map<string, RecordedAnswer>> {
    return this.in(prompting, ({ readAnswers }, site) => readAnswers(site, prompts));
  }

  /** Writes the rows of a round that are not there yet and marks their actions as asked about. */
  askByClock(asks: readonly ScheduledAsk[], askedAt: string): Promise<void> {
    return this.in(prompting, ({ askByClock }, site) => askByClock(site, asks, askedAt));
  }

  /** Writes messages of the bot's own that are not there yet. */
  writeMessages(messages: readonly NewPrompt[]): Promise<void> {
    return this.in(prompting, ({ writeMessages }, site) => writeMessages(site, messages));
  }

  /** Takes prompts, at most 20, for sending; those that are this bot's now. */
  claimPrompts(prompts: readonly Prompt[]): Promise<Prompt[]> {
    return this.in(prompting, ({ claimPrompts }, site) => claimPrompts(site, prompts));
  }

  /** Records what became of a prompt. */
  settlePrompt(prompt: Prompt, change: PromptChange): Promise<Prompt> {
    return this.in(prompting, ({ settlePrompt }, site) => settlePrompt(site, prompt, change));
  }

  /** Puts marks upon a prompt: what was said about which of its actions. */
  markPrompt(prompt: Prompt, marks: readonly AnswerMark[]): Promise<Prompt> {
    return this.in(prompting, ({ markPrompt }, site) => markPrompt(site, prompt, marks));
  }

  /** Takes an answer back by entries of its own. @throws {ConflictError} where somebody gave another rating since */
  undoAnswer(undoing: AnswerUndoing): Promise<AnswerUndone> {
    return this.in(prompting, ({ undoAnswer }, site) => undoAnswer(site, undoing));
  }

  /** Which bot serves the site; null where none ever did. */
  readLease(): Promise<Lease | null> {
    return this.in(prompting, ({ readLease }, site) => readLease(site));
  }

  /** Takes the site's lease until a moment; answers with the lease as it stands, which may be another's. */
  takeLease(wanted: Lease): Promise<Lease> {
    return this.in(prompting, ({ takeLease }, site) => takeLease(site, wanted, site.now().toISOString()));
  }

  /** The team in which the bot was installed, as the chat service names it. */
  readTeam(): Promise<string | null> {
    return this.in(prompting, ({ readTeam }, site) => readTeam(site));
  }

  /** Remembers the team in which the bot was installed; null where it was removed. */
  rememberTeam(teamId: string | null): Promise<void> {
    return this.in(prompting, ({ rememberTeam }, site) => rememberTeam(site, teamId));
  }

  /** The Microsoft 365 group of the team that the plan's tab stands in; null where none was written down. */
  readGroupId(): Promise<string | null> {
    return this.in(prompting, ({ readGroupId }, site) => readGroupId(site));
  }

  /** Lets another bot take over at once. */
  releaseLease(owner: string): Promise<void> {
    return this.in(prompting, ({ releaseLease }, site) => releaseLease(site, owner, site.now().toISOString()));
  }

  /** Has Graph tell an address of each write to a list; one that was made before is renewed. @throws {NotAllowedError} */
  subscribe(wanted: WantedSubscription): Promise<Subscription> {
    return this.in(prompting, ({ subscribe }, site) => subscribe(site, wanted));
  }

  /** Writes what somebody said in chat once, whatever is retried. @throws {AlreadyAnsweredError} @throws {ConflictError} */
  async answerPrompt(answer: ChatAnswer): Promise<Answered> {
    if (answer.to !== null) await this.checkRating(answer.to);
    (await prompting()).checkWords(answer.note, null);
    return this.in(prompting, ({ answerPrompt }, site) => answerPrompt(site, answer));
  }
}
