import type { CSSProperties } from 'react';
import { ratingTokens } from './rating-palette.ts';

const GROUND = '#ffffff';
const INK = '#000000';
const LINE = '#767676';

/** On paper every ground is white and every word black, whatever the theme; ratings are painted as in the light one. */
export const PAPER_PAINT = {
  ...Object.fromEntries(Object.entries(ratingTokens('light')).map(([name, value]) => [`--${name}`, value])),
  '--colorNeutralBackground1': GROUND,
  '--colorNeutralBackground2': GROUND,
  '--colorNeutralBackground3': GROUND,
  '--colorNeutralForeground1': INK,
  '--colorNeutralForeground2': INK,
  '--colorNeutralStroke1': LINE,
  '--colorNeutralStroke2': LINE,
  '--colorNeutralStrokeAccessible': INK,
  color: INK,
  backgroundColor: GROUND,
} as CSSProperties;
