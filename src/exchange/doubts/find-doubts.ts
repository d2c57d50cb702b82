import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';

/** A rule that looks at a plan as read and says what is doubtful in it. */
export type DoubtRule = (draft: Draft) => Doubt[];

const RULES: DoubtRule[] = [];

/** Every doubt that the rules raise about a plan as read. */
export function findDoubts(draft: Draft): Doubt[] {
  return RULES.flatMap((rule) => rule(draft));
}
