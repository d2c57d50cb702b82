import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { StatusColour } from '../../domain/plan.ts';

const useStyles = makeStyles({
  shape: { display: 'inline-block', flexShrink: 0, verticalAlign: 'text-bottom', printColorAdjust: 'exact' },
  body: {
    strokeWidth: '1.5px',
    strokeLinejoin: 'round',
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'CanvasText' },
  },
  ring: { strokeWidth: '2px', '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' } },
  mark: {
    fill: 'none',
    strokeWidth: '2px',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    '@media (forced-colors: active)': { stroke: 'Canvas' },
  },
  solid: { strokeWidth: '0', '@media (forced-colors: active)': { fill: 'Canvas' } },
  code: {
    fontSize: '9px',
    fontWeight: 700,
    textAnchor: 'middle',
    '@media (forced-colors: active)': { fill: 'Canvas' },
  },
});

const STAR = 'M10 4.6l1.6 3.4 3.7.5-2.7 2.6.7 3.7-3.3-1.8-3.3 1.8.7-3.7-2.7-2.6 3.7-.5z';

type Classes = ReturnType<typeof useStyles>;

const marks: Record<StatusColour, (styles: Classes, code: string) => JSX.Element | null> = {
  red: ({ mark }) => <path className={mark} stroke="var(--rating-red-mark)" d="M6.5 10h7" />,
  amber: ({ mark }) => <path className={mark} stroke="var(--rating-amber-mark)" d="M10 8v4M10 14.9v.1" />,
  green: ({ mark }) => <path className={mark} stroke="var(--rating-green-mark)" d="m6.4 10.2 2.5 2.5 4.8-5" />,
  blue: ({ solid }) => <path className={solid} fill="var(--rating-blue-mark)" d={STAR} />,
  grey: () => null,
  other: ({ code }, text) => (
    <text className={code} fill="var(--rating-other-mark)" x="10" y="13.2">
      {[...text].slice(0, 2).join('')}
    </text>
  ),
};

const bodies: Record<StatusColour, JSX.Element> = {
  red: <path d="M6.4 1.5h7.2l4.9 4.9v7.2l-4.9 4.9H6.4l-4.9-4.9V6.4z" />,
  amber: <path d="M10 2 18.8 17.6H1.2z" />,
  green: <circle cx="10" cy="10" r="8.5" />,
  blue: <circle cx="10" cy="10" r="8.5" />,
  grey: <circle cx="10" cy="10" r="7.5" />,
  other: <rect x="2" y="2" width="16" height="16" rx="2" />,
};

/** The shape that a rating has beside its letter or word, which stand next to it: readers aloud hear those alone. */
export function RatingShape(props: { colour: StatusColour; code?: string; size?: number }): JSX.Element {
  const { colour, code = '?', size = 20 } = props;
  const styles = useStyles();
  return (
    <svg className={styles.shape} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <g
        className={mergeClasses(styles.body, colour === 'grey' && styles.ring)}
        fill={`var(--rating-${colour}-body)`}
        stroke={`var(--rating-${colour}-edge)`}
      >
        {bodies[colour]}
      </g>
      {marks[colour](styles, code)}
    </svg>
  );
}
