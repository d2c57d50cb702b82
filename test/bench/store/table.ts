import type { Traffic } from '../../setup/meter.ts';
import type { LeastCost } from './least.ts';

const figure = new Intl.NumberFormat('en-GB');
const NAME = 23;
const COLUMNS = [
  ['requests', 9],
  ['least', 7],
  ['×', 6],
  ['units', 9],
  ['least', 8],
  ['×', 6],
  ['bytes up', 12],
  ['bytes down', 12],
  ['least', 11],
  ['×', 6],
] as const;

/** The head of the table for a plan of one size. */
export const heading = (actions: number): string[] => [
  '',
  `a plan of ${figure.format(actions)} actions`,
  ''.padEnd(NAME) + COLUMNS.map(([head, width]) => head.padStart(width)).join(''),
];

/** What an act cost, each beside the least and how many times the least it was. What a read brought tells its least bytes. */
export function line({ requests, units, bytesUp, bytesDown }: Traffic, least: LeastCost, brought: unknown): string {
  const facts = factsOf(least, brought);
  const moved = least.facts?.way === 'up' ? bytesUp : bytesDown;
  const cells = [
    ...against(requests, least.requests),
    ...against(units, least.units),
    figure.format(bytesUp),
    figure.format(bytesDown),
    ...(facts === null ? ['–', '–'] : against(moved, facts).slice(1)),
  ];
  return least.name.padEnd(NAME) + cells.map((cell, at) => cell.padStart(COLUMNS[at]?.[1] ?? 0)).join('');
}

const against = (cost: number, least: number): string[] => [
  figure.format(cost),
  figure.format(least),
  (cost / least).toFixed(2),
];

function factsOf({ facts }: LeastCost, brought: unknown): number | null {
  if (facts?.way !== 'down') return facts?.bytes ?? null;
  return Buffer.byteLength(JSON.stringify(brought));
}
