import { expect, test } from 'vitest';
import type { FoundFile } from '../../../exchange/found-file.ts';
import type { Reading } from '../../../exchange/reading.ts';
import { withCells } from './corrections-edit.ts';
import { ImportWork, type OpenWork } from './import-work.ts';
import type { WorkKeeper } from './kept-work.ts';

const READING: Reading = { outcome: { outcome: 'refused', reason: '', plan: null, findings: [] }, sheets: [] };
const FOUND = { tables: [] } as unknown as FoundFile;

/** A page's work whose reader answers at once and says how often it was asked to read. */
function begin() {
  const asked: string[] = [];
  const kept: { file: string | null } = { file: null };
  const keeper: WorkKeeper = {
    read: () => Promise.resolve(null),
    keep: ({ file }) => Promise.resolve(void (kept.file = file.name)),
    keepWork: () => Promise.resolve(),
  };
  const reader = {
    ask: (job: string, what: { name?: string }) => {
      asked.push(job);
      if (job !== 'open') return Promise.resolve(READING);
      return Promise.resolve(what.name === 'photo.png' ? { refusal: 'This is a picture.' } : FOUND);
    },
    close: () => undefined,
  };
  const work = new ImportWork({ makeReader: () => reader as never, keeper });
  return { work, asked, kept };
}

const fileOf = (name: string): File => new File(['Action'], name);
const stateOf = (work: ImportWork) => work.state() as OpenWork;
const cell = { sheet: null, row: 4, index: 2, text: 'Mar-21' };

test('what was decided is taken back step by step, whatever it was about, and the file is read anew only where it must be', async () => {
  const { work, asked } = begin();
  await work.open(fileOf('plan.xlsx'));
  work.correct((now) => withCells(now, [cell]));
  await expect.poll(() => stateOf(work).isReading).toBe(false);
  work.decide((now) => ({ ...now, people: [{ name: 'Ada', kind: 'role', account: null }] }));
  work.propose((now) => ({ ...now, people: [...now.people, { name: 'Bo', kind: 'person', account: null }] }));
  const readings = asked.length;
  work.undo();
  expect(stateOf(work).decisions.people).toEqual([]);
  expect(stateOf(work).corrections.cells).toEqual([cell]);
  expect(asked).toHaveLength(readings);
  work.undo();
  expect(stateOf(work).corrections.cells).toEqual([]);
  expect(asked).toHaveLength(readings + 1);
  work.undo();
  expect(stateOf(work).earlier).toEqual([]);
});

test('a file that is left for another can be gone on with until another is open', async () => {
  const { work, kept } = begin();
  await work.open(fileOf('plan.xlsx'));
  work.correct((now) => withCells(now, [cell]));
  work.setAside();
  await work.open(fileOf('photo.png'));
  expect(work.state()).toMatchObject({
    state: 'none',
    problem: 'This is a picture.',
    aside: { file: { name: 'plan.xlsx' } },
  });
  expect(kept.file).toBe('plan.xlsx');
  await work.goBack();
  expect(stateOf(work).corrections.cells).toEqual([cell]);
  work.setAside();
  await work.open(fileOf('other.xlsx'));
  work.setAside();
  expect(work.state()).toMatchObject({ aside: { file: { name: 'other.xlsx' } } });
});

test('what was said of a file that is in the lists is there again for who takes the import back', async () => {
  const { work } = begin();
  await work.open(fileOf('plan.xlsx'));
  work.correct((now) => withCells(now, [cell]));
  work.sayKind('added');
  work.begin(true);
  await work.finish();
  expect(work.state()).toMatchObject({ state: 'none', aside: { isDone: true, isBegun: false } });
  await work.goBack();
  expect(stateOf(work)).toMatchObject({ kind: null, isDone: false, corrections: { cells: [cell] } });
});
