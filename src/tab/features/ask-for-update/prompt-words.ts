import type { PlanPerson } from '../../../domain/board.ts';
import type { AskedPrompt } from '../../../domain/prompt.ts';
import { ageInWords } from '../../ui/dates.ts';
import catalogue from '../../words/en-GB/ask-for-update.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** What became of one request, in a sentence. */
export function promptInWords(prompt: AskedPrompt, people: readonly PlanPerson[], now: Date): string {
  const name = people.find(({ key }) => key === prompt.personKey)?.name ?? say('unknown');
  const by = prompt.round === null ? 'hand' : 'clock';
  const asked = { name, by, age: ageInWords(prompt.askedAt, now) };
  switch (prompt.state) {
    case 'requested':
    case 'claimed':
      return say('onItsWay', asked);
    case 'sent':
      return say('sent', asked);
    case 'answered':
      return prompt.answeredAt
        ? say('answeredAt', { name, age: ageInWords(prompt.answeredAt, now) })
        : say('answered', { name });
    case 'undone':
      return say('undone', { name });
    case 'withdrawn':
      return say('withdrawn', asked);
    case 'failed':
      return prompt.lastError ? say('failedWhy', { ...asked, why: prompt.lastError }) : say('failed', asked);
  }
}

const CLOSED: readonly AskedPrompt['state'][] = ['answered', 'undone', 'withdrawn'];

/** The newest request to each lead: an older one says nothing that still matters. Open ones come first. */
export function newestPrompts(prompts: readonly AskedPrompt[]): AskedPrompt[] {
  const newest = new Map<string, AskedPrompt>();
  for (const prompt of prompts.toSorted((one, other) => one.askedAt.localeCompare(other.askedAt))) {
    newest.set(prompt.personKey, prompt);
  }
  return [...newest.values()].toSorted(
    (one, other) => Number(CLOSED.includes(one.state)) - Number(CLOSED.includes(other.state)),
  );
}

/** Whether a request still waits for its lead. */
export const isOpen = ({ state }: AskedPrompt): boolean =>
  state === 'requested' || state === 'claimed' || state === 'sent';
