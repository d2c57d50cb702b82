import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BoardAction } from '../../../src/domain/board.ts';
import type { Edit } from '../../../src/store/edit.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import type { ConflictError } from '../../../src/store/store-error.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, NOW, OFFICER, openStore, SITE } from '../../setup/store.ts';
import { askForFaults, rowsOf, turn } from './wire.ts';

const site = preparedSite();
let graph: TestGraph;
let mine: PlanStore;
let theirs: PlanStore;
let action: BoardAction;

beforeEach(async () => {
  graph = await site.start();
  mine = openStore(graph.origin, OFFICER);
  theirs = openStore(graph.origin, MEMBER);
  action = (await mine.openBoard()).actions[0] as BoardAction;
});
afterEach(() => graph.stop());

const act = (saidBy: string) => ({ key: crypto.randomUUID(), madeAt: NOW, saidBy, source: 'tab' as const });
const rating = (to: string, saidBy: string, base = action): Edit & { kind: 'rating' } => ({
  ...act(saidBy),
  kind: 'rating',
  action: base,
  to,
  reason: `${saidBy} says ${to}`,
  isAgreed: false,
});
const note = (saidBy: string): Edit => ({ ...act(saidBy), kind: 'note', action, text: `${saidBy} was there` });
const group = (subGroup: string, saidBy: string): Edit => ({
  ...act(saidBy),
  kind: 'subGroup',
  actions: [action],
  subGroup,
});
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const recorded = async () => (await rowsOf(graph, 'Plan updates')).filter(({ Source }) => Source !== 'import');
const now = async () => (await mine.openBoard()).actions[0] as BoardAction;

describe.each([true, false])('with If-Match on fields honoured: %s', (ifMatchOnFields) => {
  beforeEach(() => turn(graph, { ifMatchOnFields }));

  it('two people who rate differently: the second is shown who, when and what', async () => {
    await theirs.send(rating('R', 'Member'));
    const failure = await failureOf(mine.send(rating('A', 'Officer')));
    expect(failure).toMatchObject({
      name: 'ConflictError',
      field: 'rating',
      isWritten: !ifMatchOnFields,
      theirs: { rating: 'R', lastUpdate: { by: 'Member', text: 'Member says R', at: expect.stringMatching(/^2026/) } },
    });
  });

  it('the first of the two is not asked, whoever is told', async () => {
    const told = await Promise.all([
      failureOf(mine.send(rating('A', 'Officer'))),
      failureOf(theirs.send(rating('R', 'Member'))),
    ]);
    expect(told.filter((failure) => failure !== null)).toHaveLength(1);
  });

  it('choosing is one more change, and the history holds all that was written', async () => {
    await theirs.send(rating('R', 'Member'));
    await failureOf(mine.send(rating('A', 'Officer')));
    await mine.send(rating('A', 'Officer', await now()));
    expect(await now()).toMatchObject({ rating: 'A', lastUpdate: { by: 'Officer' } });
    expect((await recorded()).map(({ After }) => After)).toEqual(ifMatchOnFields ? ['R', 'A'] : ['R', 'A', 'A']);
  });

  it('two people who give the same rating are both heard and nobody is asked', async () => {
    await theirs.send(rating('R', 'Member'));
    await mine.send(rating('R', 'Officer'));
    expect((await recorded()).map(({ SaidBy, After }) => [SaidBy, After])).toEqual([
      ['Member', 'R'],
      ['Officer', 'R'],
    ]);
  });

  it('a rating, a note and a sub-group of three people all stand', async () => {
    await theirs.send(rating('R', 'Member'));
    await mine.send(note('Officer'));
    await mine.send(group('Early Years', 'Chair'));
    expect(await now()).toMatchObject({ rating: 'R', subGroup: 'Early Years', lastUpdate: { by: 'Officer' } });
    expect((await recorded()).map(({ Kind }) => Kind)).toEqual(['rating', 'note']);
  });

  it('a rating given on top of a note that came meanwhile is no conflict', async () => {
    await theirs.send(note('Member'));
    await mine.send(rating('A', 'Officer'));
    expect(await now()).toMatchObject({ rating: 'A' });
  });

  it('two sub-groups: the second is told the first, and nothing is overwritten', async () => {
    await theirs.send(group('Early Years', 'Member'));
    const failure = await failureOf(mine.send(group('Transition', 'Officer')));
    expect(failure).toMatchObject({
      name: 'ConflictError',
      field: 'subGroup',
      isWritten: false,
      theirs: { subGroup: 'Early Years' },
    });
    expect(await now()).toMatchObject({ subGroup: 'Early Years' });
  });

  it('a change sent again after others went on is recorded once, also without uniqueness', async () => {
    await turn(graph, { uniqueEnforced: 'off' });
    const edit = rating('A', 'Officer');
    await mine.send(edit);
    await theirs.send(note('Member'));
    await mine.send(edit, { mayHaveLanded: true });
    expect((await recorded()).map(({ UpdateKey }) => UpdateKey)).toHaveLength(2);
    expect(await now()).toMatchObject({ rating: 'A', lastUpdate: { by: 'Member' } });
  });

  it('a change of which only the row was written gets its record, once', async () => {
    await askForFaults(graph, [{ method: 'POST', path: 'Plan%20updates/items$', status: 403 }]);
    const edit = rating('A', 'Officer');
    expect(await failureOf(mine.send(edit))).not.toBeNull();
    await askForFaults(graph, []);
    await mine.send(edit, { mayHaveLanded: true });
    expect((await recorded()).map(({ UpdateKey, After }) => [UpdateKey, After])).toEqual([[edit.key, 'A']]);
  });
});

describe('an action that went away under an edit', () => {
  it.each([
    ['a rating', () => rating('A', 'Officer')],
    ['a note', () => note('Officer')],
    ['a sub-group', () => group('Early Years', 'Officer')],
  ])('%s says that it was deleted and writes nothing', async (_what, edit) => {
    await graph.request(OFFICER, 'DELETE', `/sites/${SITE}:/lists/Plan%20actions/items/${action.row.id}`);
    expect(await failureOf(mine.send(edit()))).toMatchObject({ name: 'RowGoneError', how: 'deleted' });
    expect(await recorded()).toEqual([]);
  });

  it('retired meanwhile: said so', async () => {
    const path = `/sites/${SITE}:/lists/Plan%20actions/items/${action.row.id}/fields`;
    await graph.request(OFFICER, 'PATCH', path, { Retired: true });
    expect(await failureOf(mine.send(rating('A', 'Officer')))).toMatchObject({ name: 'RowGoneError', how: 'retired' });
    expect(await recorded()).toEqual([]);
  });
});

describe('whose rating it is that stands in the way', () => {
  it("a note on top of their rating does not give it the note's name", async () => {
    await theirs.send(rating('R', 'Member'));
    await theirs.send({ ...note('Somebody else'), action: await now() } as Edit);
    expect(await failureOf(mine.send(rating('A', 'Officer')))).toMatchObject({
      name: 'ConflictError',
      theirs: { rating: 'R', lastUpdate: { by: 'Member', text: 'Member says R' } },
    });
  });

  it('a rating that was changed in SharePoint itself is nobody’s word, and choosing one’s own still works', async () => {
    await theirs.send(note('Member'));
    const path = `/sites/${SITE}:/lists/Plan%20actions/items/${action.row.id}/fields`;
    await graph.request(MEMBER, 'PATCH', path, { Rating: 'R' });
    const failure = (await failureOf(mine.send(rating('A', 'Officer')))) as ConflictError;
    expect(failure.message).toMatch(/^Someone else changed this rating/);
    expect(failure.theirs).toMatchObject({ rating: 'R', lastUpdate: { by: '', text: '' } });
    await mine.send(rating('A', 'Officer', failure.theirs));
    expect(await now()).toMatchObject({ rating: 'A', lastUpdate: { by: 'Officer' } });
  });
});
