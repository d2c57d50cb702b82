/** The steps of bringing in a file, in their order. The address names the one in view. */
export const STEPS = ['table', 'people', 'groups', 'last'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_WORDS: Record<Step, string> = {
  table: 'Table and questions',
  people: 'Who is who',
  groups: 'Sub-groups',
  last: 'Bring it in',
};

/** The step that an address names, the first where it names none. */
export const stepOf = (said: string | null): Step => STEPS.find((step) => step === said) ?? 'table';
