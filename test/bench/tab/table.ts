import type { Measured } from './measure.ts';
import type { PageName } from './pages.ts';

/** What the three pages did with plans of one size on one processor. */
export type Side = Record<PageName, Measured>;

const NAME = 34;
const WIDTH = 12;
const figure = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

const milliseconds = (value: number | null): string => (value === null ? '–' : `${figure.format(value)} ms`);
const share = (value: number | null): string => (value === null ? '–' : percent.format(value));
const megabytes = (value: number | null): string => (value === null ? '–' : `${(value ?? 0).toFixed(1)} MB`);
const count = (value: number | null): string => (value === null ? '–' : figure.format(value));
const times = (one: number | null, other: number | null): string =>
  one === null || other === null || other === 0 ? '–' : `${(one / other).toFixed(2)} ×`;

const ROWS: [name: string, field: keyof Measured, write: (value: number | null) => string][] = [
  ['navigation to board painted, cold', 'cold', milliseconds],
  ['navigation to board painted, kept', 'warm', milliseconds],
  ['typing in the filter to paint', 'filter', milliseconds],
  ['moving a card to paint', 'move', milliseconds],
  ['longest frame of the scroll', 'worstFrame', milliseconds],
  ['frames of it over 34 ms', 'framesOver34', share],
  ['heap at rest', 'heap', megabytes],
  ['DOM nodes', 'nodes', count],
];

/** The table of one side: the board, (a) the page by hand and (b) the page that only boots, and how the board stands to them. */
export function tableOf(actions: number, slower: number, side: Side): string[] {
  const processor = slower === 1 ? 'the processor as it is' : `the processor ${slower} times slower`;
  const heads = ['board', '(a) by hand', '(b) boots', 'to (a)', 'to (b)'];
  return [
    '',
    `${figure.format(actions)} actions, ${processor}`,
    ''.padEnd(NAME) + heads.map((head) => head.padStart(WIDTH)).join(''),
    ...ROWS.map(([name, field, write]) => {
      const [board, byHand, boot] = [side.board[field], side['by-hand'][field], side.boot[field]];
      const cells = [write(board), write(byHand), write(boot), times(board, byHand), times(board, boot)];
      return name.padEnd(NAME) + cells.map((cell) => cell.padStart(WIDTH)).join('');
    }),
  ];
}
