import type { NewRow } from '../../../src/store/write-rows.ts';

/** The least that an act can cost. `facts` are the bytes of what it moves, as bare JSON; null where that is next to nothing. */
export interface LeastCost {
  name: string;
  requests: number;
  units: number;
  facts: { way: 'up' | 'down'; bytes: number } | null;
}

/** The acts that are measured. */
export type Least = Record<
  'import' | 'coldOpen' | 'warmOpen' | 'idle' | 'rating' | 'note' | 'openAction' | 'othersChange',
  LeastCost
>;

const BATCH = 20;
const PAGE = 999;
const LISTS_OF_A_BOARD = 7;
const LISTS_OF_AN_ACTION = 4;
const READ_ONE = 1;
const READ_SEVERAL = 2;
const WRITE = 2;
const LOOK = 1;

/** The arithmetic in words, printed above the figures. */
export const ARITHMETIC: readonly string[] = [
  'Resource units (SharePoint throttling page): 1 for one item or a delta with a token, 2 for several items or a write.',
  'A $batch is one request, takes 20, and each request in it costs its own units. Bytes are of bodies, uncompressed.',
  '',
  'The least, by arithmetic:',
  `  import             rows / ${BATCH} requests; ${WRITE} units a row, and two rows that say that it began and ended`,
  `  cold open          1 $batch and a page for each further ${PAGE} actions; ${LISTS_OF_A_BOARD} lists at ${READ_SEVERAL} units, ${LOOK} for each further page`,
  `  warm open          the kept board is painted, and 1 look: 1 request, ${LOOK} unit`,
  `  idle, 15 s         1 look, by the pace of a page that nobody touches`,
  `  one rating         1 $batch; two writes at ${WRITE}, the row read back for its next ETag ${READ_ONE}`,
  `  one note           the same`,
  `  an opened action   1 $batch; ${LISTS_OF_AN_ACTION} lists and the versions of its row at ${READ_SEVERAL} units`,
  "  another's change   1 request, 1 unit",
  'Of bytes: what is moved as bare JSON (the board, or the rows of an import), without names of requests or of anything else.',
];

/** The least for a plan of so many actions that makes these rows. */
export function leastOf(actions: number, rows: readonly NewRow[]): Least {
  const further = Math.max(0, Math.ceil(actions / PAGE) - 1);
  const allRows = rows.length + 2;
  const change = { requests: 1, units: 2 * WRITE + READ_ONE, facts: null };
  const look = { requests: 1, units: LOOK, facts: null };
  return {
    import: {
      name: `import, ${allRows.toLocaleString('en-GB')} rows`,
      requests: Math.ceil(allRows / BATCH),
      units: allRows * WRITE,
      facts: { way: 'up', bytes: Buffer.byteLength(JSON.stringify(rows.map(({ fields }) => fields))) },
    },
    coldOpen: {
      name: 'cold open',
      requests: 1 + further,
      units: LISTS_OF_A_BOARD * READ_SEVERAL + further * LOOK,
      facts: { way: 'down', bytes: 0 },
    },
    warmOpen: { name: 'warm open', ...look },
    idle: { name: 'idle, 15 s', ...look },
    rating: { name: 'one rating', ...change },
    note: { name: 'one note', ...change },
    openAction: {
      name: 'an opened action',
      requests: 1,
      units: (LISTS_OF_AN_ACTION + 1) * READ_SEVERAL,
      facts: { way: 'down', bytes: 0 },
    },
    othersChange: { name: "another's change", ...look },
  };
}
