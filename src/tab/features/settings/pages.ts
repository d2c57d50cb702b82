/** The pages of the settings, which are the last steps of setting a plan up too. The address names the one in view. */
export const PAGES = ['groups', 'people', 'roles', 'reviews', 'legends', 'reminders'] as const;
export type SettingsPageName = (typeof PAGES)[number];

/** The page that an address names, the first where it names none of them. */
export const pageOf = (said: string): SettingsPageName => PAGES.find((page) => page === said) ?? 'groups';
