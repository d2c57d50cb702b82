import { howOften } from './how-often.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;

/**
 * The themes in which a test looks: one of its own in `npm test`, in which each file has another, and all in `npm run
 * test:long`. The board's own tests look in all of them every time.
 */
export const themesLookedAt = (own: (typeof THEMES)[number]): readonly (typeof THEMES)[number][] =>
  howOften(1, THEMES.length) === 1 ? [own] : THEMES;

/** The same by the names that Teams has for them. */
export const teamsThemesLookedAt = (own: (typeof THEMES)[number]) =>
  themesLookedAt(own).map((theme) => (theme === 'light' ? 'default' : theme));
