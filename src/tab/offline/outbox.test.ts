// oxlint-disable-next-line import/no-unassigned-import -- it gives Node the browser's database
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { BoardAction } from '../../domain/board.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Edit, SendOptions, Sent } from '../../store/edit.ts';
import { ConflictError, NotAllowedError, OfflineError, StoreError } from '../../store/store-error.ts';
import { openDatabase, type Database } from './database.ts';
import { actionsOf } from './edit-parts.ts';
import { openShelf, type EditShelf } from './edit-shelf.ts';
import { Outbox } from './outbox.ts';
import { ALONE, type TabGroup } from './tab-group.ts';

let database: Database;
let shelf: EditShelf;
/** What reached SharePoint, as "1: the words". */
let sent: string[];
let isOnline: boolean;

beforeEach(async () => {
  database = (await openDatabase()) as Database;
  await database.clear('edits');
  shelf = openShelf(database, 'here');
  sent = [];
  isOnline = true;
});

/** SharePoint's answer to a note; what it throws is thrown. */
type Answer = (edit: Edit, options: SendOptions) => Promise<Sent> | Sent;

const taken: Answer = (edit, { mayHaveLanded }) => {
  const { key } = actionOf(edit);
  sent.push(`${key}: ${textOf(edit)}${mayHaveLanded ? ' (again)' : ''}`);
  return { actions: [{ ...actionOf(edit), rating: `after ${textOf(edit)}` }] };
};
const actionOf = (edit: Edit): BoardAction => actionsOf(edit)[0] as BoardAction;
const textOf = (edit: Edit): string => (edit.kind === 'note' ? edit.text : '');

const action = (key: string): BoardAction => ({ key, rating: null }) as BoardAction;

const note = (about: string, text: string): Edit => ({
  kind: 'note',
  key: `key of ${text}`,
  madeAt: '2026-11-23T09:00:00.000Z',
  saidBy: 'Ada',
  source: 'tab',
  action: action(about),
  text,
});

function open(
  answer: Answer,
  { tabs = ALONE, wait = () => new Promise<void>(() => undefined) }: Partial<Tab> = {},
): Outbox {
  return new Outbox({
    shelf,
    tabs,
    wait,
    send: async (edit, options) => answer(edit, options),
    isOnline: () => isOnline,
    onSent: () => undefined,
    failureInWords: (thrown) => (thrown instanceof StoreError ? thrown.message : 'Something went wrong.'),
  });
}

interface Tab {
  tabs: TabGroup<never> & TabGroup<unknown>;
  wait(milliseconds: number): Promise<void>;
}

test('acts are sent in the order in which they were done, one at a time, and later ones know the answer to earlier ones', async () => {
  let underWay = 0;
  const seen: (string | null)[] = [];
  const outbox = open(async (edit, options) => {
    expect(++underWay).toBe(1);
    await Promise.resolve();
    underWay--;
    seen.push(actionOf(edit).rating);
    return taken(edit, options);
  });
  await Promise.all(['first', 'second', 'third'].map((text) => outbox.add(note('1.1 A', text))));
  expect(sent).toEqual(['1.1 A: first', '1.1 A: second', '1.1 A: third']);
  expect(seen).toEqual([null, 'after first', 'after second']);
  expect(await shelf.all()).toEqual([]);
});

test('without a network nothing is tried, and what waits goes once there is one', async () => {
  isOnline = false;
  const outbox = open(taken);
  expect(await outbox.add(note('1.1 A', 'typed in a tunnel'))).toEqual({ kind: 'kept', pause: 'no answer' });
  expect(sent).toEqual([]);
  isOnline = true;
  await outbox.flush();
  expect(sent).toEqual(['1.1 A: typed in a tunnel']);
});

test('a page that dies while it sends leaves an edit of which the next page knows that it may have landed', async () => {
  const dying = open(() => new Promise(() => undefined));
  void dying.add(note('1.1 A', 'cut off'));
  await expect.poll(async () => (await shelf.all()).map(({ wasTried }) => wasTried)).toEqual([true]);
  const next = open(taken);
  await next.flush();
  expect(sent).toEqual(['1.1 A: cut off (again)']);
});

test('an answer that stays away is tried again later and later, and later edits wait behind it', async () => {
  const waits: number[] = [];
  let failures = 4;
  const outbox = open(
    (edit, options) => {
      if (failures-- > 0) throw new OfflineError();
      return taken(edit, options);
    },
    {
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    },
  );
  const stop = outbox.start();
  await outbox.add(note('1.1 A', 'first'));
  await outbox.add(note('2.1 B', 'second'));
  await expect.poll(() => sent).toEqual(['1.1 A: first (again)', '2.1 B: second']);
  expect(waits.slice(0, 4)).toEqual([5000, 10_000, 20_000, 40_000]);
  stop();
});

test('an edit that is held up holds up later ones about the same action, no others, and gives way to what is chosen', async () => {
  let isClashing = true;
  const theirs = { ...action('1.1 A'), rating: 'R' };
  const outbox = open((edit, options) => {
    if (isClashing && actionOf(edit).key === '1.1 A')
      throw new ConflictError({ theirs, field: 'rating', isWritten: false });
    return taken(edit, options);
  });
  const first = await outbox.add(note('1.1 A', 'first'));
  expect(first).toMatchObject({ kind: 'held up', hindrance: { kind: 'clash', theirs: { rating: 'R' } } });
  void outbox.add(note('1.1 A', 'second'));
  await outbox.add(note('2.1 B', 'other'));
  expect(sent).toEqual(['2.1 B: other']);
  isClashing = false;
  const [heldUp] = await shelf.all();
  await outbox.replace(heldUp?.number ?? 0, note('1.1 A', 'chosen'));
  await expect.poll(() => sent).toEqual(['2.1 B: other', '1.1 A: chosen', '1.1 A: second']);
});

test('a choice made twice is sent once, and both presses hear of it', async () => {
  let isAllowed = false;
  const outbox = open((edit, options) => {
    if (!isAllowed) throw new NotAllowedError();
    return taken(edit, options);
  });
  await outbox.add(note('1.1 A', 'refused'));
  isAllowed = true;
  const [{ number } = { number: 0 }] = await shelf.all();
  const presses = ['one press', 'another press'].map((text) => outbox.replace(number, note('1.1 A', text)));
  expect((await Promise.all(presses)).map(({ kind }) => kind)).toEqual(['sent', 'sent']);
  expect(sent).toEqual(['1.1 A: one press']);
});

test('what is given up is never sent, and what waited behind it goes', async () => {
  const outbox = open((edit, options) => {
    if (textOf(edit) === 'refused') throw new NotAllowedError();
    return taken(edit, options);
  });
  await outbox.add(note('1.1 A', 'refused'));
  const later = outbox.add(note('1.1 A', 'later'));
  const [{ number } = { number: 0 }] = await shelf.all();
  await outbox.drop(number);
  await later;
  expect(sent).toEqual(['1.1 A: later']);
  expect(await shelf.all()).toEqual([]);
});

test('two people at one browser, or two plans, never send what the other left', async () => {
  await openShelf(database, 'elsewhere').add(note('1.1 A', 'of another'));
  await open(taken).flush();
  expect(sent).toEqual([]);
});

test('where the browser keeps nothing, edits wait in the page and it says that they would not last', async () => {
  shelf = openShelf(null, 'here');
  isOnline = false;
  const outbox = open(taken);
  await outbox.add(note('1.1 A', 'in memory'));
  expect([outbox.isLasting, outbox.state().waiting.length]).toEqual([false, 1]);
  isOnline = true;
  await outbox.flush();
  expect([sent, outbox.state().waiting]).toEqual([['1.1 A: in memory'], []]);
});

test('what was done in a meeting that was begun without a network belongs to the one that was open by then', async () => {
  const said = { madeAt: '2026-11-23T09:00:00.000Z', saidBy: 'Ada', source: 'meeting' as const };
  const seen: (string | undefined)[][] = [];
  isOnline = false;
  const outbox = open((edit) => {
    seen.push([edit.kind, edit.meetingKey, edit.kind === 'meeting' ? edit.meeting : undefined]);
    const meetings = edit.kind === 'startMeeting' ? [{ key: 'theirs' } as Meeting] : [];
    return { actions: [], meetings };
  });
  const wheel = { name: 'Ada', account: 'ada' };
  await outbox.add({ ...said, key: 'mine', kind: 'startMeeting', subGroup: null, agenda: [], wheel });
  await outbox.add({ ...note('1.1 A', 'first'), meetingKey: 'mine' });
  await outbox.add({
    ...said,
    key: 'step',
    meetingKey: 'mine',
    kind: 'meeting',
    meeting: 'mine',
    change: { kind: 'pause' },
  });
  await outbox.add({ ...note('1.1 A', 'second'), meetingKey: 'another' });
  isOnline = true;
  await outbox.flush();
  expect(seen).toEqual([
    ['startMeeting', undefined, undefined],
    ['note', 'theirs', undefined],
    ['meeting', 'theirs', 'theirs'],
    ['note', 'another', undefined],
  ]);
});
