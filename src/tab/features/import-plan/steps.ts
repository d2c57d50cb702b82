import type { SecondKind } from './kept-work.ts';

/** The steps of bringing in a file, in their order. The address names the one in view. */
const STEPS = ['table', 'people', 'groups', 'changes', 'last'] as const;
export type Step = (typeof STEPS)[number];

/** The steps that a file goes through; only a newer version has changes, and its actions keep their sub-groups. */
export const stepsFor = (kind: SecondKind | null): Step[] =>
  STEPS.filter((step) => step !== (kind === 'newer' ? 'groups' : 'changes'));

export const STEP_WORDS: Record<Step, string> = {
  table: 'Table and questions',
  people: 'Who is who',
  groups: 'Sub-groups',
  changes: 'What it changes',
  last: 'Bring it in',
};

/** The step that an address names, the first where it names none. */
export const stepOf = (said: string | null, steps: readonly Step[]): Step =>
  steps.find((step) => step === said) ?? 'table';
