import {
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import type { CSSProperties, JSX } from 'react';
import type { Legend, Status, StatusColour } from '../../../domain/plan.ts';
import { contrast } from '../../ui/contrast.ts';
import { palettes, ratingTokens, type ThemeName } from '../../ui/rating-palette.ts';
import { RatingShape } from '../../ui/rating-shape.tsx';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { useSettingsStyles } from './settings.styles.ts';

const say = wordsOf(settings);
const THEMES: readonly [ThemeName, Theme][] = [
  ['light', teamsLightTheme],
  ['dark', teamsDarkTheme],
  ['contrast', teamsHighContrastTheme],
];
/** What WCAG 2.2 asks of shapes that carry a meaning, and of the signs in them. */
const SHAPE_NEEDS = 3;
const MARK_NEEDS = 4.5;

const useStyles = makeStyles({
  themes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: tokens.spacingHorizontalM,
    breakInside: 'avoid',
  },
  theme: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // The grounds of the other themes are what is shown here.
    forcedColorAdjust: 'none',
    printColorAdjust: 'exact',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  status: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
});

/** Each shape of the legends as it looks in the three themes of Teams, and in words how it stands out there. */
export function ShapePreview({ legends }: { legends: readonly Legend[] }): JSX.Element {
  const page = useSettingsStyles();
  const styles = useStyles();
  const statuses = statusesByLook(legends);
  return (
    <section className={page.column} aria-label={say('shapes')}>
      <h3 className={page.part}>{say('shapes')}</h3>
      <p className={page.words}>{say('shapesAbout')}</p>
      <div className={styles.themes}>
        {THEMES.map(([name, theme]) => (
          <section key={name} className={styles.theme} style={groundOf(name, theme)} aria-label={say(`theme_${name}`)}>
            <strong>{say(`theme_${name}`)}</strong>
            <ul className={styles.list}>
              {statuses.map((status) => (
                <li key={`${status.colour} ${status.code}`} className={styles.status}>
                  <RatingShape colour={status.colour} code={status.code} />
                  {say('shapeContrast', { label: status.label, ...figuresOf(status.colour, name, theme) })}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={page.words}>{say('shapesEnough', { shape: SHAPE_NEEDS, mark: MARK_NEEDS })}</p>
    </section>
  );
}

/** Each look once: the same colour of both levels is the same shape, but for squares, which carry their code. */
function statusesByLook(legends: readonly Legend[]): Status[] {
  const looks = new Map<string, Status>();
  for (const status of legends.flatMap(({ statuses }) => statuses)) {
    const look = status.colour === 'other' ? status.code : status.colour;
    if (!looks.has(look)) looks.set(look, status);
  }
  return [...looks.values()];
}

const groundOf = (name: ThemeName, theme: Theme): CSSProperties => ({
  backgroundColor: theme.colorNeutralBackground1,
  color: theme.colorNeutralForeground1,
  ...Object.fromEntries(Object.entries(ratingTokens(name)).map(([token, value]) => [`--${token}`, value])),
});

function figuresOf(colour: StatusColour, name: ThemeName, theme: Theme): { shape: string; mark: string } {
  const { edge, mark, body } = palettes[name][colour];
  return { shape: figure(contrast(edge, theme.colorNeutralBackground1)), mark: figure(contrast(mark, body)) };
}

/** Rounded down, so that what is just below a limit never reads as enough. */
const figure = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
