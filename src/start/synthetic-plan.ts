import type { FocusArea, Legend, Plan, PlanAction, Priority, ReviewDate } from '../domain/plan.ts';

const ACTIONS_OF_AN_AREA = 10;
const AREAS_OF_A_PRIORITY = 20;

const REVIEWS: ReviewDate[] = [
  { label: 'Dec-24', date: '2024-12' },
  { label: 'Apr-25', date: '2025-04' },
  { label: 'Dec-25', date: '2025-12' },
  { label: 'Apr-26', date: '2026-04' },
];

const LEGEND: Legend = {
  level: 'action',
  statuses: [
    { code: 'R', label: 'Red', meaning: 'Delayed', order: 1, rank: 2, colour: 'red', done: false, late: true },
    { code: 'A', label: 'Amber', meaning: 'In progress', order: 2, rank: 3, colour: 'amber', done: false, late: false },
    { code: 'G', label: 'Green', meaning: 'Completed', order: 3, rank: 4, colour: 'green', done: true, late: false },
    {
      code: 'Grey',
      label: 'Grey',
      meaning: 'Not yet started',
      order: 4,
      rank: 1,
      colour: 'grey',
      done: false,
      late: false,
    },
  ],
};

const VERBS = ['Co-produce', 'Agree', 'Review', 'Publish', 'Train staff in', 'Measure', 'Embed', 'Commission'];
const THINGS = [
  'the joint commissioning strategy',
  'descriptors of accountability for each layer of governance',
  'the graduated response in every setting',
  'the quality assurance of education, health and care plans',
  'a shared needs analysis that informs policy and practice',
  'the pathway from early years into school',
  'preparation for adulthood from year nine',
  'the local offer with parents and carers',
];
const LEADS = [
  'Amina Yusuf',
  'Gareth Pugh',
  'Siobhan Kelly',
  'Rajesh Patel',
  'Helen Ward',
  'Tom Adeyemi',
  'Zofia Nowak',
  'Ian Birch',
];

/** Numbers that look random and are the same each time (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(from: readonly T[], draw: () => number): T => from[Math.floor(draw() * from.length)] as T;

/** A made-up plan of so many actions in the shape of the seed, the same each time it is made. */
export function syntheticPlan(actions: number): Plan {
  const draw = sequence(20_260_101);
  const all = Array.from({ length: actions }, (_, index) => syntheticAction(index, draw));
  const areas = chunk(all, ACTIONS_OF_AN_AREA).map((some, index) => toArea(some, index));
  const priorities = chunk(areas, AREAS_OF_A_PRIORITY).map((some, index) => toPriority(some, index));
  return {
    title: `A made-up plan of ${actions} actions`,
    heads: { action: 'Actions', lead: 'Lead', measure: 'Evidence (Impact)', updates: 'Action to date' },
    details: {},
    legends: [LEGEND, { ...LEGEND, level: 'priority' }],
    reviewDates: REVIEWS,
    priorities,
  };
}

function syntheticAction(index: number, draw: () => number): PlanAction {
  const letter = String.fromCodePoint(65 + (index % ACTIONS_OF_AN_AREA));
  const ref = `${areaRef(Math.floor(index / ACTIONS_OF_AN_AREA))} ${letter}`;
  const codes = REVIEWS.map(() => pick(['R', 'A', 'A', 'G', 'G', 'Grey'], draw));
  const lead = pick(LEADS, draw);
  const year = 2024 + Math.floor(draw() * 2);
  return {
    ref,
    letter,
    text: `${letter}. ${pick(VERBS, draw)} ${pick(THINGS, draw)}, and show what it changed for children and families.`,
    parts: [],
    leads: [lead],
    leadsText: lead,
    accountable: [],
    measure: 'Minutes and reports show that the action is in place and makes a difference.',
    ratings: Object.fromEntries(REVIEWS.map(({ label }, at) => [label, codes[at] ?? null])),
    status: codes.at(-1) ?? null,
    statusText: null,
    due: { text: `Dec ${year + 1}`, date: `${year + 1}-12` },
    updates: [{ text: 'Reported to the board.', dateText: `Feb ${year}`, date: `${year}-02` }],
    evidence: draw() < 0.5 ? [{ text: 'Minutes of the board', address: null }] : [],
    extra: {},
    source: { sheet: null, row: index + 3 },
  };
}

const areaRef = (area: number): string =>
  `${Math.floor(area / AREAS_OF_A_PRIORITY) + 1}.${(area % AREAS_OF_A_PRIORITY) + 1}`;

const toArea = (actions: PlanAction[], index: number): FocusArea => ({
  ref: areaRef(index),
  title: `Focus area ${index + 1}`,
  actions,
});

const toPriority = (focusAreas: FocusArea[], index: number): Priority => ({
  ref: String(index + 1),
  title: `Priority ${index + 1}`,
  vision: 'Children and young people get the right help at the right time.',
  overallStatus: 'A',
  focusAreas,
});

function chunk<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
