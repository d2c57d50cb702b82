import type { StatusColour } from '../../domain/plan.ts';

/** How a rating is painted: the body of its shape, the body's edge, the mark inside, and a light ground for large areas. */
export interface RatingPaint {
  body: string;
  edge: string;
  mark: string;
  ground: string;
}

export type Palette = Record<StatusColour, RatingPaint>;
export type ThemeName = 'light' | 'dark' | 'contrast';

const plain = (body: string, mark: string, ground: string): RatingPaint => ({ body, edge: body, mark, ground });

/** Every edge stands out 3 to 1 from the grounds of its theme, and every mark 4.5 to 1 from its body: a test holds both. */
export const palettes: Record<ThemeName, Palette> = {
  light: {
    red: plain('#b92b43', '#ffffff', '#fbeff1'),
    amber: { body: '#ffb44c', edge: '#8a5200', mark: '#3b2300', ground: '#fff6e8' },
    green: plain('#23744a', '#ffffff', '#edf6f0'),
    blue: plain('#0f62ab', '#ffffff', '#eaf3fb'),
    grey: { body: '#ffffff', edge: '#616161', mark: '#424242', ground: '#f3f3f3' },
    other: plain('#5b5fc7', '#ffffff', '#f0f0fb'),
  },
  dark: {
    red: plain('#f08a94', '#2b0006', '#3a2628'),
    amber: { body: '#ffc83d', edge: '#ffc83d', mark: '#2b1d00', ground: '#383020' },
    green: plain('#7fd0a0', '#04210f', '#22332a'),
    blue: plain('#82bdf0', '#001a33', '#222e3a'),
    grey: { body: '#292929', edge: '#bdbdbd', mark: '#d6d6d6', ground: '#2e2e2e' },
    other: plain('#b4b7f5', '#14163d', '#2b2c3d'),
  },
  contrast: {
    red: plain('#ff8f97', '#000000', '#000000'),
    amber: plain('#ffe25e', '#000000', '#000000'),
    green: plain('#5ef25e', '#000000', '#000000'),
    blue: plain('#9acbff', '#000000', '#000000'),
    grey: { body: '#000000', edge: '#ffffff', mark: '#ffffff', ground: '#000000' },
    other: plain('#ffffff', '#000000', '#000000'),
  },
};

/** The palette as tokens of a Fluent theme, which become CSS variables: `--rating-red-body`. */
export function ratingTokens(theme: ThemeName): Record<string, string> {
  const paints = Object.entries(palettes[theme]) as [StatusColour, RatingPaint][];
  return Object.fromEntries(
    paints.flatMap(([colour, paint]) =>
      Object.entries(paint).map(([part, value]) => [`rating-${colour}-${part}`, value]),
    ),
  );
}
