import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countedRating } from '../../../src/domain/agreement.ts';
import type { Board, BoardAction } from '../../../src/domain/board.ts';
import { leadsOf } from '../../../src/domain/leads.ts';
import type { Edit } from '../../../src/store/edit.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { BOT, MEMBER, NOW, OFFICER, openStore, SITE } from '../../setup/store.ts';
import { askForFaults, rowsOf, turn } from './wire.ts';

const site = preparedSite();
let graph: TestGraph;
let chair: PlanStore;
let lead: PlanStore;
let board: Board;
let action: BoardAction;

beforeEach(async () => {
  graph = await site.start();
  chair = openStore(graph.origin, OFFICER);
  lead = openStore(graph.origin, MEMBER);
  board = await chair.openBoard();
  action = board.actions[0] as BoardAction;
});
afterEach(() => graph.stop());

const said = (saidBy: string) => ({ key: crypto.randomUUID(), madeAt: NOW, saidBy, source: 'tab' as const });
const rating = (base: BoardAction, to: string, isAgreed = false): Edit => ({
  ...said(isAgreed ? 'Chair' : 'Lead'),
  kind: 'rating',
  action: base,
  to,
  reason: `It is ${to}`,
  isAgreed,
});
const agreement = (base: BoardAction, text = ''): Edit => ({ ...said('Chair'), kind: 'agreement', action: base, text });
const one = async (store: PlanStore, edit: Edit) => (await store.send(edit)).actions[0] as BoardAction;
const recorded = async () => (await rowsOf(graph, 'Plan updates')).filter(({ Source }) => Source !== 'import');
const now = async () => (await chair.openBoard()).actions[0] as BoardAction;

describe.each([true, false])('with If-Match on fields honoured: %s', (ifMatchOnFields) => {
  beforeEach(() => turn(graph, { ifMatchOnFields }));

  it('what came in with the file is agreed, a lead’s rating is not yet, and the one agreed last is remembered', async () => {
    expect(action).toMatchObject({ rating: 'G', isRatingAgreed: true, agreedRating: 'G' });
    const rated = await one(lead, rating(action, 'A'));
    expect(rated).toMatchObject({ rating: 'A', isRatingAgreed: false, agreedRating: 'G' });
    expect(countedRating(rated, { ratingsWaitForAgreement: true })).toBe('G');
    expect(countedRating(rated, { ratingsWaitForAgreement: false })).toBe('A');
  });

  it('agreeing is one press, keeps the words that were said of the work, and changes no rating in the history', async () => {
    const rated = await one(lead, rating(action, 'A'));
    const agreed = await one(chair, agreement(rated));
    expect(agreed).toMatchObject({ rating: 'A', isRatingAgreed: true, agreedRating: 'A' });
    expect(agreed.lastUpdate).toMatchObject({ by: 'Lead', text: 'It is A' });
    const { history, updates } = await chair.readAction(agreed);
    expect(updates.at(-1)).toMatchObject({ kind: 'agreement', saidBy: 'Chair', before: 'G', after: 'A' });
    expect(history.steps).toMatchObject([{ from: 'entry', after: 'A', isWitnessed: true }]);
  });

  it('a chair’s own rating is agreed by being given', async () => {
    expect(await one(chair, rating(action, 'R', true))).toMatchObject({ isRatingAgreed: true, agreedRating: 'R' });
  });

  it('a rating that changed since the chair saw it is not agreed', async () => {
    const rated = await one(lead, rating(action, 'A'));
    await one(lead, rating(rated, 'R'));
    const failure = await chair.send(agreement(rated)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ConflictError', field: 'rating', theirs: { rating: 'R' } });
    expect(await now()).toMatchObject({ rating: 'R', isRatingAgreed: false });
  });

  it('a note that came meanwhile does not stand in the way', async () => {
    const rated = await one(lead, rating(action, 'A'));
    await one(lead, { ...said('Lead'), kind: 'note', action: rated, text: 'Draft is out' });
    expect(await one(chair, agreement(rated))).toMatchObject({
      isRatingAgreed: true,
      lastUpdate: { text: 'Draft is out' },
    });
  });
});

it('an agreement whose answer is lost is recorded once, and costs one $batch otherwise', async () => {
  const rated = await one(lead, rating(action, 'A'));
  await askForFaults(graph, [{ method: 'POST', path: '/\\$batch$', times: 1, when: 'after' }]);
  expect(await one(chair, agreement(rated))).toMatchObject({ isRatingAgreed: true });
  expect((await recorded()).map(({ Kind }) => Kind)).toEqual(['rating', 'agreement']);
});

it('undoing a rating takes it back with an entry, and the one agreed before counts again', async () => {
  const rated = await one(lead, rating(action, 'A'));
  const entryKey = rated.lastUpdate?.key ?? '';
  const undo: Edit = { ...said('Lead'), kind: 'undoRating', action: rated, entryKey, to: 'G', wasAgreed: true };
  expect(await one(lead, undo)).toMatchObject({ rating: 'G', isRatingAgreed: true, agreedRating: 'G' });
  expect((await recorded()).at(-1)).toMatchObject({ Kind: 'correction', Before: 'A', After: 'G' });
  const { history } = await chair.readAction(await now());
  expect(history.steps.map((step) => [step.from, step.after])).toEqual([
    ['entry', 'A'],
    ['entry', 'G'],
  ]);
});

it('a rating changed in SharePoint itself is agreed by nobody', async () => {
  const path = `/sites/${SITE}:/lists/Plan%20actions/items/${action.row.id}/fields`;
  await graph.request(MEMBER, 'PATCH', path, { Rating: 'R' });
  expect(await now()).toMatchObject({ rating: 'R', isRatingAgreed: false, agreedRating: 'G' });
});

it('a challenge is recorded and asked of each lead, and the answer stands beside it', async () => {
  const rated = await one(lead, rating(action, 'A'));
  const people = leadsOf(action, board.people);
  const challenge: Edit = { ...said('Chair'), kind: 'challenge', action: rated, text: 'On what evidence?', people };
  const asked = await one(chair, challenge);
  expect(asked.askedAt).not.toBeNull();
  expect(asked.questionedAt).not.toBeNull();
  await chair.send(challenge, { mayHaveLanded: true });
  const prompts = await openStore(graph.origin, BOT).promptsInState('requested');
  expect(prompts.map(({ personKey, question }) => [personKey, question])).toEqual(
    people.map(({ key }) => [key, 'On what evidence?']),
  );
  await one(lead, { ...said('Lead'), kind: 'answer', action: asked, text: 'The minutes of May' });
  expect((await recorded()).map(({ Kind, Text }) => [Kind, Text])).toEqual([
    ['rating', 'It is A'],
    ['challenge', 'On what evidence?'],
    ['answer', 'The minutes of May'],
  ]);
  expect(await now()).toMatchObject({ rating: 'A', isRatingAgreed: false, questionedAt: null });
});
