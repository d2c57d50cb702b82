import { actionsCard } from '../../src/cards/actions-card.ts';
import type { Card } from '../../src/cards/card.ts';
import { chooseCard, confirmCard } from '../../src/cards/confirm-card.ts';
import { signedCard } from '../../src/cards/signed-card.ts';
import { digestCard } from '../../src/cards/digest-card.ts';
import { grantCard } from '../../src/cards/grant-card.ts';
import { joinedCard } from '../../src/cards/joined-card.ts';
import { keptCard } from '../../src/cards/kept-card.ts';
import { leadCard } from '../../src/cards/lead-card.ts';
import type { LeadCardFacts, LeadItem, LeadRecord } from '../../src/cards/lead-facts.ts';
import { broughtAgainCard, closedCard, noticeCard, refusedCard } from '../../src/cards/notice-card.ts';
import { pausedCard, resumedCard } from '../../src/cards/paused-card.ts';
import { recordedCard } from '../../src/cards/recorded-card.ts';
import { helpRequestCard, notMineCard } from '../../src/cards/told-card.ts';
import { unreachedCard } from '../../src/cards/unreached-card.ts';
import { exceptionsCard, waitingCard } from '../../src/cards/waiting-card.ts';
import type { WaitingPerson } from '../../src/cards/waiting-list.ts';
import { helpCard, pointerCard, thanksCard, welcomeCard } from '../../src/cards/welcome-card.ts';
import type { BoardAction } from '../../src/domain/board.ts';
import type { Status } from '../../src/domain/plan.ts';

const status = (code: string, label: string, meaning: string, more: Partial<Status> = {}): Status => ({
  code,
  label,
  meaning,
  order: 1,
  rank: 1,
  colour: 'other',
  done: false,
  late: false,
  ...more,
});

/** A legend as the plans have them. */
export const LEGEND: Status[] = [
  status('R', 'Red', 'Action is delayed', { colour: 'red', late: true, rank: 1 }),
  status('A', 'Amber', 'Action is in progress', { colour: 'amber', rank: 3 }),
  status('G', 'Green', 'Action is completed', { colour: 'green', done: true, rank: 4 }),
  status('Gr', 'Grey', 'Action has not yet started', { colour: 'grey', rank: 2 }),
];

/** An action; what a test does not say is plausible. */
export const sampleAction = (more: Partial<BoardAction> = {}): BoardAction => ({
  key: 'a1',
  row: { id: '1', etag: '"1"' },
  structureKey: 'area-1',
  ref: '1.1 A',
  letter: 'A',
  text: 'A. Agree the pathway for autism assessment with health, schools and the parent carer forum',
  leadsText: 'Ada Park/Ben Ode',
  subGroup: null,
  measure: null,
  rating: 'A',
  isRatingAgreed: true,
  agreedRating: null,
  lastReviewRating: null,
  due: { text: 'Mar 27', date: '2027-03' },
  originalDue: null,
  lastUpdate: {
    key: 'u1',
    at: '2026-10-12T14:05:00Z',
    date: null,
    by: 'Ben Ode',
    text: 'The panel met and agreed the terms of reference; the first draft goes to the forum.',
  },
  askedAt: null,
  questionedAt: null,
  evidenceCount: 0,
  extra: {},
  position: 1,
  ...more,
});

const REVIEW = { kind: 'review', day: '2026-12-12', label: 'Dec-26' } as const;

/** One of a lead's actions. */
export const sampleItem = (more: Partial<LeadItem> = {}): LeadItem => ({
  promptKey: 'p1',
  action: sampleAction(),
  actionName: '1.1 A',
  before: 'R',
  why: REVIEW,
  question: null,
  draft: null,
  problem: null,
  done: null,
  ...more,
});

/** A lead's card. */
export const sampleFacts = (items: LeadItem[], more: Partial<LeadCardFacts> = {}): LeadCardFacts => ({
  site: 'contoso.sharepoint.com,1,2',
  promptKey: 'p1',
  askedBy: null,
  inPlaceOf: null,
  replaces: false,
  items,
  page: 0,
  problem: null,
  legend: LEGEND,
  boardUrl: 'http://localhost:53000',
  now: '2026-11-28T09:00:00Z',
  ...more,
});

const LONG_TEXT =
  'C. Review how early years settings, schools and colleges identify need, and write one graduated response that all of them use:\ni. map what each setting does now\nii. agree with health visitors how concerns are passed on\niii. publish the response on the local offer, in words that families chose themselves\niv. train every SENCO by the end of the spring term';

const three: LeadItem[] = [
  sampleItem(),
  sampleItem({
    action: sampleAction({ key: 'a2', ref: '1.1 C', letter: 'C', text: LONG_TEXT, rating: 'R', lastUpdate: null }),
    actionName: '1.1 C',
    before: null,
    question: { by: 'Chris Chair', text: 'Has the forum seen the draft yet?' },
  }),
  sampleItem({
    action: sampleAction({
      key: 'a3',
      ref: '1.2 B',
      letter: 'B',
      text: 'B. Recruit two educational psychologists',
      rating: 'Gr',
    }),
    actionName: '1.2 B',
    before: 'Gr',
  }),
];

const many = Array.from({ length: 12 }, (_, index) =>
  sampleItem({
    action: sampleAction({ key: `m${index}` }),
    actionName: `2.${index + 1} A`,
    why: index % 2 ? { kind: 'stale', days: 65 } : REVIEW,
  }),
);

const record: LeadRecord = {
  what: 'answered',
  before: 'A',
  rating: 'G',
  note: 'Signed off by the board on Tuesday.',
  due: null,
  by: 'Ada Park',
  at: '2026-11-28T09:12:00Z',
  canUndo: true,
};

const someDone: LeadItem[] = [
  three[1] as LeadItem,
  sampleItem({ action: sampleAction({ key: 'd1' }), done: record }),
  sampleItem({
    action: sampleAction({ key: 'd2' }),
    actionName: '1.3 A',
    done: { ...record, what: 'elsewhere', by: 'Lynn Tolley', note: 'Panel met.', canUndo: false },
  }),
];

const back: LeadItem[] = [
  {
    ...sampleItem(),
    draft: { rating: 'R', note: '', due: '', reason: '' },
    problem: 'Please say in a few words why the rating gets worse.',
  },
  { ...(three[2] as LeadItem), draft: { rating: null, note: '', due: '2027-03-31', reason: 'Nobody applied' } },
];

const doneAs = (actionName: string, more: Partial<LeadRecord>): LeadItem =>
  sampleItem({ action: sampleAction({ key: actionName }), actionName, done: { ...record, ...more } });

const allDone: LeadItem[] = [
  doneAs('1.1 A', {}),
  doneAs('1.2 A', { rating: 'A', note: '', due: '2027-03-31' }),
  doneAs('1.2 C', { what: 'help', note: 'We need a room.' }),
  doneAs('1.2 D', { what: 'notMine', note: '' }),
];

const BOARD = 'http://localhost:53000';
const NOW = '2026-11-28T09:00:00Z';

/** The cards of a lead in the states in which they meet it. */
const leadCards = (): Record<string, Card> => ({
  'a lead’s three actions': leadCard(sampleFacts(three)),
  'a lead’s one action': leadCard(sampleFacts([sampleItem()], { askedBy: 'Chris Chair' })),
  'a lead’s second page': leadCard(
    sampleFacts(many, { page: 1, inPlaceOf: { name: 'Tim Moss', until: '2026-12-04' }, replaces: true }),
  ),
  'answers that came back': leadCard(sampleFacts(back)),
  'some recorded': leadCard(sampleFacts(someDone)),
  'all recorded': leadCard(sampleFacts(allDone)),
});

const waiting: WaitingPerson[] = [
  { name: 'Tim Moss', actionNames: ['1.1 A', '1.1 C', '1.2 B'], since: '2026-10-30T09:00:00Z' },
  { name: 'Lynn Tolley, for Ada Park', actionNames: ['1.3 A'], since: '2026-11-14T09:00:00Z' },
];

const unreached = [{ name: 'Nia Marsh', reason: 'the app is not installed for them' }];

const written = {
  actionKey: 'a1',
  promptKey: 'p1',
  to: 'G',
  note: 'panel met on Tuesday',
  seen: 'A',
  writtenKey: 'w1',
};

const told = {
  by: 'Nia Marsh',
  action: sampleAction(),
  actionName: '1.1 A',
  note: 'We have no room to meet in.',
  legend: LEGEND,
  boardUrl: BOARD,
  at: '2026-11-28T08:30:00Z',
  now: NOW,
};

const understood = (): Record<string, Card> => {
  const facts = { site: 's', action: sampleAction(), actionName: '1.1 A', legend: LEGEND, boardUrl: BOARD };
  const candidates = ['1.1 A', '1.1 C'].map((actionName) => ({ written, action: sampleAction(), actionName }));
  return {
    'what was understood': confirmCard({ ...facts, written }),
    'a note alone': confirmCard({ ...facts, written: { ...written, to: null } }),
    'which action': chooseCard({ site: 's', candidates, boardUrl: BOARD }),
    'what was recorded': recordedCard({ ...facts, promptKey: null, updateKey: 'u1', record, now: NOW }),
  };
};

const forOthers = (): Record<string, Card> => ({
  'a question that joined': joinedCard({
    askedBy: 'Chris Chair',
    actionName: '1.1 A',
    question: 'Has the forum seen the draft?',
  }),
  'a channel’s digest': digestCard({
    subGroup: 'Early Years',
    occasion: 'the review date Dec-26 (Saturday 12 December)',
    asked: 5,
    answered: 3,
    waiting,
    changes: [
      { actionName: '1.1 A', before: 'A', after: 'G', note: 'Signed off by the board on Tuesday.', by: 'Ada Park' },
      {
        actionName: '1.2 B',
        before: 'A',
        after: 'R',
        note: 'Nobody applied for either post, so we advertise again in January.',
        by: 'Tim Moss',
      },
    ],
    reds: ['1.2 B', '1.1 C'],
    legend: LEGEND,
    boardUrl: BOARD,
    now: NOW,
  }),
  'a signed review date': signedCard({
    label: 'Dec-26',
    by: 'Di Hill',
    on: NOW,
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    boardUrl: BOARD,
    now: NOW,
  }),
  'a digest when all have answered': digestCard({
    subGroup: 'Early Years',
    occasion: '',
    asked: 1,
    answered: 1,
    waiting: [],
    changes: [],
    reds: [],
    legend: LEGEND,
    boardUrl: BOARD,
    now: NOW,
  }),
  'who has not answered': waitingCard({ subGroup: null, waiting, unreached, boardUrl: BOARD, now: NOW }),
  'nobody is waited for': waitingCard({ subGroup: null, waiting: [], unreached: [], boardUrl: BOARD, now: NOW }),
  'a chair’s exceptions': exceptionsCard({ subGroup: 'Early Years', waiting, unreached, boardUrl: BOARD, now: NOW }),
  'a wish for help': helpRequestCard(told),
  'a wrong name': notMineCard({ ...told, note: '' }),
  'a lead out of reach': unreachedCard({
    name: 'Nia Marsh',
    mentionId: 'entra-2',
    actionNames: ['1.1 A', '1.2 B'],
    boardUrl: BOARD,
  }),
  'a lead of another tenant': unreachedCard({
    name: 'Nia Marsh',
    mentionId: null,
    actionNames: ['1.1 A'],
    boardUrl: BOARD,
  }),
  'a missing grant': grantCard('4f0e9e9c-7d1a-4a58-9b0e-2f2f6a8b1c55'),
});

const replies = (): Record<string, Card> => ({
  'the welcome': welcomeCard(BOARD),
  'the help': helpCard(BOARD),
  'the pointer': pointerCard(BOARD),
  thanks: thanksCard(BOARD),
  'a pause': pausedCard({ until: '2026-12-11', boardUrl: BOARD, now: NOW }),
  'the end of a pause': resumedCard(BOARD),
  'my actions': actionsCard({
    actions: [...three, ...many].map(({ action, actionName }) => ({ action, name: actionName })),
    legend: LEGEND,
    boardUrl: BOARD,
  }),
  'a notice': noticeCard({
    title: 'Your actions could not be shown',
    text: 'The plan could not be read just now. Please try again.',
    boardUrl: BOARD,
  }),
  'a closed request': closedCard('This action is no longer in the plan. Nothing was recorded.', BOARD),
  'a refusal': refusedCard(
    'This request is about action 1.1 A, and Ada Park or Ben Ode can answer it. Nothing was recorded.',
    BOARD,
  ),
  'a card brought again': broughtAgainCard(BOARD),
  'an answer kept': keptCard({
    verb: 'send',
    data: { site: 's', promptKey: 'p1', page: 0, items: [] },
    drafts: new Map([['a1', { rating: 'G', note: 'Panel met', due: '2027-03-31', reason: 'Nobody applied' }]]),
    problem: 'SharePoint does not answer just now. Please send it again in a minute.',
    names: new Map([['a1', '1.1 A']]),
  }),
});

/** Each card that the bot sends, in the states in which a person meets it. */
export const sampleCards = (): Record<string, Card> => ({
  ...leadCards(),
  ...understood(),
  ...forOthers(),
  ...replies(),
});
