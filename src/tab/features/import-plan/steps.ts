import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import type { SecondKind } from './kept-work.ts';

const say = wordsOf(catalogue);

/** The steps of bringing in a file, in their order. The address names the one in view. */
const STEPS = ['table', 'people', 'groups', 'changes', 'last'] as const;
export type Step = (typeof STEPS)[number];

/** The steps that a file goes through; only a newer version has changes, and its actions keep their sub-groups. */
export const stepsFor = (kind: SecondKind | null): Step[] =>
  STEPS.filter((step) => step !== (kind === 'newer' ? 'groups' : 'changes'));

export const STEP_WORDS: Record<Step, string> = {
  table: say('stepTable'),
  people: say('stepPeople'),
  groups: say('stepGroups'),
  changes: say('stepChanges'),
  last: say('stepLast'),
};

/** The step that an address names, the first where it names none. */
export const stepOf = (said: string | null, steps: readonly Step[]): Step =>
  steps.find((step) => step === said) ?? 'table';
