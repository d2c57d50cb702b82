import type { Traffic } from '../../setup/meter.ts';
import type { LeastCost } from './least.ts';

const figure = new Intl.NumberFormat('en-GB');
const NAME = 26;
const WIDE = 11;
const RATIO = 8;

/** The head of the table for a plan of one size. */
export const heading = (actions: number): string[] => [
  '',
  `a plan of ${figure.format(actions)} actions`,
  ''.padEnd(NAME) +
    ['requests', 'units', 'bytes up', 'bytes down'].map((head) => head.padStart(WIDE)).join('') +
    ['least req.', 'least units', 'least bytes'].map((head) => head.padStart(WIDE + 2)).join('') +
    ['requests', 'units', 'bytes'].map((head) => `${head} ×`.padStart(RATIO + 4)).join(''),
];

/** What an act cost, the least, and how many times the least it was. What it brought tells the least bytes of a read. */
export function line({ requests, units, bytesUp, bytesDown }: Traffic, least: LeastCost, brought: unknown): string {
  const facts = factsOf(least, brought);
  const moved = least.facts?.way === 'up' ? bytesUp : bytesDown;
  const cost = [requests, units, bytesUp, bytesDown].map((value) => figure.format(value).padStart(WIDE));
  const leasts = [least.requests, least.units, facts].map((value) =>
    (value === null ? '–' : figure.format(value)).padStart(WIDE + 2),
  );
  const ratios = [requests / least.requests, units / least.units, facts === null ? null : moved / facts];
  const times = ratios.map((ratio) => (ratio === null ? '–' : ratio.toFixed(2)).padStart(RATIO + 4));
  return least.name.padEnd(NAME) + [...cost, ...leasts, ...times].join('');
}

function factsOf({ facts }: LeastCost, brought: unknown): number | null {
  if (facts?.way !== 'down') return facts?.bytes ?? null;
  return Buffer.byteLength(JSON.stringify(brought));
}
