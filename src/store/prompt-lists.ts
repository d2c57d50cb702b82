import type { Prompt } from '../domain/prompt.ts';
import { prompting } from './parts.ts';
import type { Decider, ScheduledAsk } from './prompts/plan-prompt.ts';
import { SiteLists } from './site-lists.ts';

/** What people see of the bot's messages, and say about them before they go out. */
export class PromptLists extends SiteLists {
  /** The requests to leads that nobody has answered yet. */
  openPrompts(): Promise<Prompt[]> {
    return this.in(prompting, ({ openPrompts }, site) => openPrompts(site));
  }

  /** The prompts of ISO weeks such as `2026-W48`, oldest first. */
  readPromptsOfWeeks(weeks: readonly string[]): Promise<Prompt[]> {
    return this.in(prompting, ({ promptsOfWeeks }, site) => promptsOfWeeks(site, weeks));
  }

  /** Holds back, leaves out or sends now what the schedule is going to ask. @throws {InvalidChangeError} where it has gone out */
  planPrompt(ask: ScheduledAsk, state: 'held' | 'skipped' | 'requested', by: Decider): Promise<Prompt> {
    return this.in(prompting, ({ planPrompt }, site) => planPrompt(site, ask, state, by));
  }

  /** Takes back that a scheduled prompt was held or left out. @throws {InvalidChangeError} where it has gone out */
  putBackPrompt(prompt: Pick<Prompt, 'key'>): Promise<void> {
    return this.in(prompting, ({ putBackPrompt }, site) => putBackPrompt(site, prompt));
  }

  /** Has a prompt that failed sent once more. */
  sendAgain(prompt: Prompt): Promise<Prompt> {
    const change = {
      state: 'requested',
      lastError: null,
      attempts: 0,
      askedAt: this.site.now().toISOString(),
    } as const;
    return this.in(prompting, ({ settlePrompt }, site) => settlePrompt(site, prompt, change));
  }
}
