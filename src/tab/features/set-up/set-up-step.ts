/** The steps of setting a plan up, in their order; from `groups` on they are the pages of the settings. */
export const SET_UP_STEPS = ['lists', 'plan', 'groups', 'people', 'roles', 'reviews', 'legends', 'reminders'] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

/** The step that an address names; the first one behind the plan where it names none. */
export const setUpStepOf = (said: string): SetUpStep => SET_UP_STEPS.find((step) => step === said) ?? 'groups';
