import type { Structure } from '../../../../domain/board.ts';
import { say } from '../say.ts';

/** What a priority is called: by its ref, or by its words where the plan gives it none. */
export const priorityName = ({ ref, text }: Pick<Structure, 'ref' | 'text'>): string => {
  if (!ref) return text || say('priorityWithoutRef');
  return /^\d/.test(ref) ? say('priorityName', { ref }) : ref;
};
