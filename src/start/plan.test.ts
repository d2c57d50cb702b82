import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runPlan } from './plan.ts';

const SEED = fileURLToPath(new URL('sample/send-wsoa-priority-1.tsv', import.meta.url));
let folder: string;
let said: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apm-'));
});
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('plan write', () => {
  it('writes the seed plan byte for byte', async () => {
    const out = join(folder, 'again.tsv');
    expect(await runPlan(['write', SEED, '--to', out])).toBe(0);
    expect(await readFile(out)).toEqual(await readFile(SEED));
  });

  it('writes over the file that it reads', async () => {
    const file = join(folder, 'own.tsv');
    await writeFile(file, await readFile(SEED));
    expect(await runPlan(['write', file, '--to', file])).toBe(0);
    expect(await readFile(file)).toEqual(await readFile(SEED));
  });

  it.each([
    [
      'a file that is not there',
      ['write', '/nowhere/plan.tsv', '--to', 'x.tsv'],
      'There is no file /nowhere/plan.tsv.',
    ],
    [
      'an ending that says nothing',
      ['write', SEED, '--to', 'x.pdf'],
      'x.pdf should end in .tsv, .csv, .xlsx or .docx, which says what to write.',
    ],
    [
      'a folder that is not there',
      ['write', SEED, '--to', '/nowhere/x.tsv'],
      'There is no folder /nowhere to write x.tsv in.',
    ],
    ['no place to write to', ['write', SEED], expect.stringContaining('Usage:')],
  ])('refuses %s with a sentence', async (_, args, reason) => {
    expect(await runPlan(args)).toBe(2);
    expect(said).toEqual([reason]);
  });

  it('refuses what is no plan and writes nothing', async () => {
    const file = join(folder, 'letter.txt');
    await writeFile(file, 'Dear all, thank you for coming.');
    const before = await readdir(folder);
    expect(await runPlan(['write', file, '--to', join(folder, 'letter.xlsx')])).toBe(2);
    expect(said).toHaveLength(1);
    expect(await readdir(folder)).toEqual(before);
  });
});
