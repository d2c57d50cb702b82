import type { Legend, Status } from './plan.ts';

const status = (
  order: number,
  rank: number,
  more: Omit<Status, 'order' | 'rank' | 'done' | 'late'> & Partial<Status>,
): Status => ({
  order,
  rank,
  done: false,
  late: false,
  ...more,
});

/**
 * The legends that a plan without a file begins with: what most plans mean by red, amber, green and grey. They are data, for an
 * officer to change before anything is rated.
 */
export const DEFAULT_LEGENDS: Legend[] = [
  {
    level: 'action',
    statuses: [
      status(1, 2, {
        code: 'R',
        label: 'Red',
        meaning: 'Delayed, or unlikely to be done in time',
        colour: 'red',
        late: true,
      }),
      status(2, 3, { code: 'A', label: 'Amber', meaning: 'In progress', colour: 'amber' }),
      status(3, 4, { code: 'G', label: 'Green', meaning: 'Completed', colour: 'green', done: true }),
      status(4, 1, { code: 'Grey', label: 'Grey', meaning: 'Not yet started, and not yet due', colour: 'grey' }),
    ],
  },
  {
    level: 'priority',
    statuses: [
      status(1, 2, { code: 'R', label: 'Red', meaning: 'Concerns about finishing in time', colour: 'red', late: true }),
      status(2, 3, { code: 'A', label: 'Amber', meaning: 'Expected to finish in time', colour: 'amber' }),
      status(3, 4, {
        code: 'G',
        label: 'Green',
        meaning: 'Outcomes agreed and delivered',
        colour: 'green',
        done: true,
      }),
      status(4, 1, { code: 'Grey', label: 'Grey', meaning: 'Not yet started', colour: 'grey' }),
    ],
  },
];
