import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { describe, expect, test } from 'vitest';
import { palettes, type ThemeName } from './rating-palette.ts';

const grounds: Record<ThemeName, string[]> = {
  light: [teamsLightTheme.colorNeutralBackground1, teamsLightTheme.colorNeutralBackground3],
  dark: [teamsDarkTheme.colorNeutralBackground1, teamsDarkTheme.colorNeutralBackground3],
  contrast: [teamsHighContrastTheme.colorNeutralBackground1],
};

const words: Record<ThemeName, string> = {
  light: teamsLightTheme.colorNeutralForeground1,
  dark: teamsDarkTheme.colorNeutralForeground1,
  contrast: teamsHighContrastTheme.colorNeutralForeground1,
};

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/gi, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.keys(palettes) as ThemeName[])('the %s theme', (theme) => {
  test.each(Object.entries(palettes[theme]))(
    '%s stands out from every ground, and its mark from its body',
    (_, paint) => {
      for (const ground of grounds[theme]) expect(contrast(paint.edge, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(paint.mark, paint.body)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(words[theme], paint.ground)).toBeGreaterThanOrEqual(4.5);
    },
  );
});
