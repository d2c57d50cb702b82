import { expect, test } from 'vitest';
import { chooseTheme, fromTeamsTheme } from './theme.ts';

test.each([
  ['dark', { isDark: false, hasForcedColours: false }, 'dark'],
  ['light', { isDark: true, hasForcedColours: true }, 'light'],
  [null, { isDark: true, hasForcedColours: false }, 'dark'],
  [null, { isDark: true, hasForcedColours: true }, 'contrast'],
  ['purple', { isDark: false, hasForcedColours: false }, 'light'],
])('the address says %s and the browser %j: %s', (asked, preferences, theme) => {
  expect(chooseTheme(asked, preferences)).toBe(theme);
});

test("Teams' default theme is light", () => {
  expect(['default', 'dark', 'contrast', 'glass'].map(fromTeamsTheme)).toEqual(['light', 'dark', 'contrast', 'light']);
});
