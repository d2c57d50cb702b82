import type { PlanPerson, Prompt } from '../../../domain/board.ts';
import { ageInWords } from '../../ui/dates.ts';

/** What became of one request, in a sentence. */
export function promptInWords(prompt: Prompt, people: readonly PlanPerson[], now: Date): string {
  const name = people.find(({ key }) => key === prompt.personKey)?.name ?? 'Somebody whom the plan no longer names';
  const asked = `Asked ${name} ${ageInWords(prompt.askedAt, now)}`;
  switch (prompt.state) {
    case 'requested':
    case 'claimed':
      return `${asked}. The question is on its way.`;
    case 'sent':
      return `${asked}. No answer yet.`;
    case 'answered':
      return `${name} answered${prompt.answeredAt ? ` ${ageInWords(prompt.answeredAt, now)}` : ''}.`;
    case 'undone':
      return `${name} took the answer back.`;
    case 'withdrawn':
      return `${asked}. The question was withdrawn.`;
    case 'failed':
      return `${asked}, but the question could not be sent.${prompt.lastError ? ` ${prompt.lastError}` : ''}`;
  }
}

const CLOSED: readonly Prompt['state'][] = ['answered', 'undone', 'withdrawn'];

/** The newest request to each lead: an older one says nothing that still matters. Open ones come first. */
export function newestPrompts(prompts: readonly Prompt[]): Prompt[] {
  const newest = new Map<string, Prompt>();
  for (const prompt of prompts.toSorted((one, other) => one.askedAt.localeCompare(other.askedAt))) {
    newest.set(prompt.personKey, prompt);
  }
  return [...newest.values()].toSorted(
    (one, other) => Number(CLOSED.includes(one.state)) - Number(CLOSED.includes(other.state)),
  );
}

/** Whether a request still waits for its lead. */
export const isOpen = ({ state }: Prompt): boolean => state === 'requested' || state === 'claimed' || state === 'sent';
