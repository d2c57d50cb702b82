import type { Theme } from '@fluentui/react-components';
import { ratingTokens, type ThemeName } from '../ui/rating-palette.ts';
import { readAddress } from './address.ts';
import { theme as light } from './themes/light.ts';

const loads = {
  dark: () => import('./themes/dark.ts'),
  contrast: () => import('./themes/contrast.ts'),
};

/** Fluent's themes for Teams with the ratings' own colours, which reach dialogs and menus with them. */
const fetched: { light: Theme } & Partial<Record<ThemeName, Theme>> = { light: { ...light, ...ratingTokens('light') } };

/** Most pages are light, so the others are fetched where they are asked for. One that cannot be had leaves what is there. */
export async function fetchTheme(name: ThemeName): Promise<void> {
  if (name === 'light' || fetched[name]) return;
  const part = await loads[name]().catch(() => null);
  if (part) fetched[name] = { ...part.theme, ...ratingTokens(name) };
}

/** A theme, where it was fetched. */
export const themeOf = (name: ThemeName): Theme | null => fetched[name] ?? null;

/** The theme of every page that is not asked for another. */
export const LIGHT: Theme = fetched.light;

/** Teams calls its light theme "default"; a name that nobody knows is light. */
export function fromTeamsTheme(name: string): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}

export const DARK = '(prefers-color-scheme: dark)';
export const FORCED = '(forced-colors: active)';

/** The theme that the address asks for. */
export const askedTheme = (): string | null => readAddress(location.search).theme;

/** The theme in which the page is first drawn, before anybody knows whether Teams has another. */
export const firstTheme = (): ThemeName =>
  chooseTheme(askedTheme(), { isDark: matchMedia(DARK).matches, hasForcedColours: matchMedia(FORCED).matches });

/** What the browser prefers. */
export interface Preferences {
  isDark: boolean;
  hasForcedColours: boolean;
}

/** Outside Teams the address decides, else the browser's own preference. */
export function chooseTheme(asked: string | null, { isDark, hasForcedColours }: Preferences): ThemeName {
  if (asked === 'light' || asked === 'dark' || asked === 'contrast') return asked;
  if (hasForcedColours) return 'contrast';
  return isDark ? 'dark' : 'light';
}
