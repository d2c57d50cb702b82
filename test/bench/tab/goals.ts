import type { Side } from './table.ts';

type At = [count: number, slower: number];

interface Goal {
  name: string;
  at: At[];
  most: number;
  unit: string;
  is: (one: Side, other: Side) => number;
}

const FEW: At = [1000, 1];
const MANY: At = [5000, 1];
const MOST: At = [20_000, 1];
const SLOW: At = [5000, 4];

/** How many times as much. What takes less than a frame is as good as a frame. */
const times = (one: number | null, other: number | null): number => (one ?? Infinity) / Math.max(other ?? 0, 1);

const GOALS: Goal[] = [
  {
    name: '5,000 actions kept: navigation to paint, to (b)',
    at: [MANY],
    most: 1.2,
    unit: '×',
    is: ({ board, boot }) => times(board.warm, boot.warm),
  },
  {
    name: 'its growth from 5,000 to 20,000, to that of (a)',
    at: [MANY, MOST],
    most: 1,
    unit: '×',
    is: (many, most) => times(most.board.warm, many.board.warm) / times(most['by-hand'].warm, many['by-hand'].warm),
  },
  ...[MANY, MOST].flatMap((at): Goal[] => {
    const most = at === MANY ? 1.5 : 2;
    const count = at[0].toLocaleString('en-GB');
    return [
      {
        name: `${count} actions: typing in the filter to paint, to (a)`,
        at: [at],
        most,
        unit: '×',
        is: (side) => times(side.board.filter, side['by-hand'].filter),
      },
      {
        name: `${count} actions: moving a card to paint, to (a)`,
        at: [at],
        most,
        unit: '×',
        is: (side) => times(side.board.move, side['by-hand'].move),
      },
    ];
  }),
  { name: '5,000 actions: longest frame of a scroll', at: [MANY], most: 34, unit: 'ms', is: longestFrame },
  { name: '20,000 actions: longest frame of a scroll', at: [MOST], most: 34, unit: 'ms', is: longestFrame },
  {
    name: '5,000 actions, slow processor: frames over 34 ms',
    at: [SLOW],
    most: 5,
    unit: '%',
    is: ({ board }) => (board.framesOver34 ?? 1) * 100,
  },
  {
    name: 'DOM nodes at 20,000 actions, to those at 1,000',
    at: [FEW, MOST],
    most: 1.1,
    unit: '×',
    is: (few, most) => times(most.board.nodes, few.board.nodes),
  },
  {
    name: '20,000 actions: heap above (b)',
    at: [MOST],
    most: 40,
    unit: 'MB',
    is: ({ board, boot }) => board.heap - boot.heap,
  },
];

function longestFrame({ board }: Side): number {
  return board.worstFrame ?? Infinity;
}

/** How the board stands to what was asked of it, where that was measured. Nothing fails: a slow machine is no fault. */
export function goalsOf(sideAt: (count: number, slower: number) => Side | undefined): string[] {
  const lines = GOALS.flatMap((goal) => {
    const [one, other] = goal.at.map(([count, slower]) => sideAt(count, slower));
    if (!one || (goal.at.length > 1 && !other)) return [];
    return [lineOf(goal, goal.is(one, other ?? one))];
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

const lineOf = ({ name, most, unit }: Goal, is: number): string =>
  `${is <= most ? 'reached' : 'missed '}  ${name}: ${is.toFixed(1)} ${unit}, at most ${most} ${unit}`;
