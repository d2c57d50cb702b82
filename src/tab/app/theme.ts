import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import { ratingTokens, type ThemeName } from '../ui/rating-palette.ts';

const fluent: Record<ThemeName, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Fluent's theme for Teams with the ratings' own colours, which reach dialogs and menus with it. */
export const themeOf = (name: ThemeName): Theme => ({ ...fluent[name], ...ratingTokens(name) });

/** Teams calls its light theme "default"; a name that nobody knows is light. */
export function fromTeamsTheme(name: string): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}

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
