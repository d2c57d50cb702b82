/** The pages of the settings that are the last steps of setting a plan up too. */
const STEPS = ['groups', 'people', 'roles', 'reviews', 'legends', 'reminders'] as const;

/** The pages of the settings. The address names the one in view. */
export const PAGES = [...STEPS, 'requests'] as const;
export type SettingsPageName = (typeof PAGES)[number];

/** The page that an address names, the first where it names none of them. */
export const pageOf = (said: string): SettingsPageName => PAGES.find((page) => page === said) ?? 'groups';

/** The step of setting up that comes after a page; undefined after the last one. */
export const stepAfter = (page: SettingsPageName): SettingsPageName | undefined =>
  STEPS[STEPS.findIndex((step) => step === page) + 1];
