import { readFileSync } from 'node:fs';
import ExcelJs from '@mui/x-internal-exceljs-fork';
import { beforeAll, describe, expect, it } from 'vitest';
import { councilWorkbook } from '../../../../test/fixtures/plans/council-workbook.ts';
import { asText, HEADS, planIn, REVIEWS, row } from '../../../../test/fixtures/plans/made-up-table.ts';
import { nowOf, sameAsImported } from '../../../../test/setup/plan-now.ts';
import type { ActionNow, PlanNow } from '../../../domain/plan-now.ts';
import type { Plan } from '../../../domain/plan.ts';
import { NO_CORRECTIONS, type Corrections } from '../../corrections.ts';
import { readPlan } from '../../read-plan.ts';
import { writeReport } from './write-report.ts';

const PLAN = asText([
  HEADS,
  REVIEWS,
  row({
    theme: '7 Roofs',
    step: 'a) Visit',
    ratings: ['W', 'M', 'S'],
    update: 'Mar 2023: begun May 2023: late',
    evidence: 'Log',
  }),
  row({ step: 'b) Paint', owner: 'Cy Dunn', ratings: ['W', 'W', 'M'] }),
  row({ theme: '8 Walls', step: 'a) Dry', ratings: ['M', 'M', 'F'] }),
]);

/** The cells of the report on a text plan. */
async function reportOn(text: string, now: PlanNow, corrections: Corrections = NO_CORRECTIONS): Promise<string[][]> {
  const file = { name: 'plan.tsv', bytes: new TextEncoder().encode(text) };
  const bytes = await writeReport({ file, corrections, now, format: 'tsv', redact: null });
  return new TextDecoder()
    .decode(bytes)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

const nowWith = (changes: Record<string, Partial<ActionNow>>, rest: Partial<PlanNow> = {}): PlanNow =>
  nowOf(planIn(PLAN).plan, changes, rest);
const cellsOf = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

describe('the monitoring report in the file’s own layout', () => {
  it('is the file itself, byte for byte, where nothing was rated, noted or changed', async () => {
    const seed = readFileSync(new URL('../../../start/sample/send-wsoa-priority-1.tsv', import.meta.url));
    const outcome = readPlan({ name: 'seed.tsv', bytes: seed });
    const now = nowOf(outcome.plan as Plan);
    const bytes = await writeReport({
      file: { name: 'seed.tsv', bytes: seed },
      corrections: NO_CORRECTIONS,
      now,
      format: 'tsv',
      redact: null,
    });
    expect(Buffer.from(bytes)).toEqual(seed);
  });

  it('puts today’s ratings into a column of their own, headed with the open review as the file writes its reviews', async () => {
    const rows = await reportOn(
      PLAN,
      nowWith({ '7 a': { rating: 'F', isRatedSince: true } }, { openReview: '2026-11' }),
    );
    expect(rows.map((cells) => cells.slice(4, 9))).toEqual([
      [HEADS[4], '', '', '', 'Update'],
      ['Autumn 2022', 'Spring 2023', 'Summer 2023', 'Autumn 2026', ''],
      ['W', 'M', 'S', 'F', 'Mar 2023: begun May 2023: late'],
      ['W', 'W', 'M', 'M', ''],
      ['M', 'M', 'F', 'F', ''],
    ]);
  });

  it('keeps the words that the file has beside a period', async () => {
    const reviews = ['RAG Autumn 2024', 'RAG Spring 2025'];
    const text = asText([
      ['Action', 'Lead', ...reviews, 'Update'],
      ['Paint', 'Ada Byrne', 'R', 'A', ''],
    ]);
    const headWith = async (openReview: string): Promise<string | undefined> =>
      (await reportOn(text, nowOf(planIn(text).plan, {}, { openReview })))[0]?.[4];
    expect(await headWith('Summer 2025')).toBe('RAG Summer 2025');
    expect(await headWith('2025-11')).toBe('RAG Autumn 2025');
    expect(await headWith('Review 7')).toBe('Review 7');
  });

  it('heads them with the day where no review is open, and leaves them out where nothing was rated', async () => {
    const rated = await reportOn(PLAN, nowWith({ '8 a': { rating: 'M', isRatedSince: true } }));
    expect(rated.map((cells) => cells[7])).toEqual(['', 'as at 24 November 2026', 'S', 'M', 'M']);
    expect(await reportOn(PLAN, nowWith({}))).toEqual(cellsOf(PLAN));
  });

  it('fills the empty column that the file has for the open review, and never one that says something else', async () => {
    const isOpen = asText(cellsOf(PLAN).map((cells, at) => (at < 2 ? cells : cells.with(6, ''))));
    const now = { ...nowWith({ '7 a': { rating: 'F' } }), openReview: 'summer 2023' };
    expect((await reportOn(isOpen, now)).map((cells) => cells[6])).toEqual(['', 'Summer 2023', 'F', 'M', 'F']);
    const taken = await reportOn(PLAN, now);
    expect(taken.map((cells) => cells.slice(6, 8))).toEqual([
      ['', ''],
      ['Summer 2023', 'as at 24 November 2026'],
      ['S', 'F'],
      ['M', 'M'],
      ['F', 'F'],
    ]);
  });

  it('adds notes in the style and order of the cell, and evidence', async () => {
    const update = { text: 'all done', dateText: null, date: '2026-11-23' };
    const rows = await reportOn(
      PLAN,
      nowWith({
        '7 a': { updates: [update], evidence: [{ text: 'Photos', address: 'https://example.org/p' }] },
        '7 b': { updates: [update] },
      }),
    );
    expect(rows[2]?.slice(7)).toEqual([
      'Mar 2023: begun May 2023: late Nov 2026: all done',
      'Log; Photos (https://example.org/p)',
    ]);
    expect(rows[3]?.[7]).toBe('Nov 2026: all done');
    const newestFirst = PLAN.replace('Mar 2023: begun May 2023: late', 'May 2023: late Mar 2023: begun');
    const turned = await reportOn(newestFirst, nowWith({ '7 a': { updates: [update] } }));
    expect(turned[2]?.[7]).toBe('Nov 2026: all done May 2023: late Mar 2023: begun');
  });

  it('keeps the old date beside one that moved, and says new words in place of old ones', async () => {
    const heads = ['Action', 'Lead', 'By when', 'RAG', 'Update'];
    const text = asText([
      heads,
      ['Paint the doors', 'Ada Byrne', 'Jan 2023', 'Red', ''],
      ['Oil the hinges', 'Cy Dunn', 'Mar 2023', 'Green', ''],
    ]);
    const now = nowOf(planIn(text).plan, {
      Paint: { dueText: 'Jun 2027', leadsText: 'Cy Dunn', text: 'Paint all doors' },
      Oil: { isRetired: true },
    });
    const [, paint, oil] = await reportOn(text, now);
    expect(paint).toEqual(['Paint all doors', 'Cy Dunn', 'Jun 2027 (was Jan 2023)', 'Red', '']);
    expect(oil).toEqual([
      'Oil the hinges',
      'Cy Dunn',
      'Mar 2023',
      'Green',
      'Nov 2026: This action is no longer part of the plan.',
    ]);
  });

  it('writes a status as the file does, beside its own status column, which is history', async () => {
    const heads = ['Action', 'Lead', 'RAG', 'Comments'];
    const key = ['GREEN', 'On track', '', ''];
    const text = asText([
      ['RAG KEY'],
      ['RED', 'Delayed'],
      ['AMBER', 'Started'],
      key,
      heads,
      ['Paint', 'Ada Byrne', 'RED', ''],
      ['Oil', 'Cy Dunn', 'AMBER', ''],
    ]);
    const { plan } = planIn(text);
    const green = plan.legends[0]?.statuses.find(({ label }) => /green/i.test(label))?.code ?? '';
    const rows = await reportOn(text, nowOf(plan, { Paint: { rating: green, isRatedSince: true } }));
    expect(rows.slice(4).map((cells) => cells.slice(2, 4))).toEqual([
      ['RAG', 'as at 24 November 2026'],
      ['RED', 'GREEN'],
      ['AMBER', 'AMBER'],
    ]);
  });

  it('puts a new action in under the one that it follows, with its rating in the new column', async () => {
    const { plan } = planIn(PLAN);
    const now = nowOf(plan, {}, { openReview: 'Nov 2026' });
    const [first] = now.actions;
    const added: ActionNow = {
      ...(first as ActionNow),
      source: null,
      after: { sheet: null, row: 3 },
      ref: null,
      text: 'c) Insure',
      leadsText: 'Bo Li',
      rating: 'W',
      updates: [],
      evidence: [],
    };
    const rows = await reportOn(PLAN, { ...now, actions: [...now.actions, added] });
    expect(rows[3]).toEqual(['', 'c) Insure', 'Bo Li', 'All visited', '', '', '', 'W', '', '']);
    expect(rows[4]?.[1]).toBe('b) Paint');
  });

  it('puts the first action of a focus area in with that area, and names an area that the file does not have', async () => {
    const { plan } = planIn(PLAN);
    const areaOf = (action: ActionNow): string => ((action.source?.row ?? 0) < 5 ? '7 Heat' : '8 Roofs');
    const known = nowOf(plan).actions.map((action) => ({ ...action, focusArea: areaOf(action) }));
    const [first, second, third] = known as [ActionNow, ActionNow, ActionNow];
    const added = (text: string, after: ActionNow, focusArea: string): ActionNow => ({
      ...first,
      source: null,
      after: after.source,
      focusArea,
      ref: null,
      text,
      updates: [],
      evidence: [],
    });
    const actions = [
      first,
      second,
      added('z) Look at the roofs', second, '8 Roofs'),
      third,
      added('a) Fence', third, '9 Gardens'),
      added('b) Hedge', third, '9 Gardens'),
    ];
    const rows = await reportOn(PLAN, { ...nowOf(plan), actions });
    const again = planIn(asText(rows)).plan.priorities.flatMap(({ focusAreas }) => focusAreas);
    expect(again.map(({ ref, actions: own }) => [ref, ...own.map(({ text }) => text)])).toEqual([
      ['7', first.text, second.text],
      ['8', third.text, 'z) Look at the roofs'],
      ['9', 'a) Fence', 'b) Hedge'],
    ]);
  });

  it('writes what an officer settled, and leaves open doubts as they came', async () => {
    const corrections = { ...NO_CORRECTIONS, cells: [{ sheet: null, row: 4, index: 4, text: 'S' }] };
    const rows = await reportOn(PLAN, nowWith({}), corrections);
    expect(rows[3]?.[4]).toBe('S');
    expect(rows.toSpliced(3, 1)).toEqual(cellsOf(PLAN).toSpliced(3, 1));
  });

  it('writes the overall status of a priority over the old one', async () => {
    const text = `Priority 1: Warm homes\t\t\t\t\t\t\tOverall status\tG\n${PLAN}`;
    const { plan } = planIn(text);
    const code = plan.legends[0]?.statuses[0]?.code ?? '';
    const rows = await reportOn(
      text.replace('status\tG', `status\t${plan.legends[0]?.statuses[1]?.code ?? ''}`),
      nowOf(plan, {}, { overallStatuses: [{ source: { sheet: null, row: 4 }, code }] }),
    );
    expect(rows[0]?.at(-1)).toBe(code);
  });

  it('is the table that a plan of headings and labelled lines was read as, since those have no columns', async () => {
    const facts = (lead: string): string =>
      `<p>Responsible officer: ${lead}</p><p>Due date: May 2023</p><p>RAG status: Red</p>`;
    const text = `<h1>Priority 1: Warm homes</h1><p>Paint the doors</p>${facts('Ada Byrne')}<p>Oil the hinges</p>${facts('Cy Dunn')}`;
    const { plan } = planIn(text);
    const rows = await reportOn(text, nowOf(plan, { Oil: { rating: 'Green', isRatedSince: true } }));
    expect(rows.at(-1)).toEqual(['Oil the hinges', 'Cy Dunn', 'May 2023', 'Red', 'Green']);
    expect(rows.flat()).toContain('as at 24 November 2026');
  });

  describe('of a workbook', () => {
    let bytes: Uint8Array;
    let plan: Plan;
    beforeAll(async () => {
      bytes = await councilWorkbook();
      plan = readPlan({ name: 'council.xlsx', bytes }).plan as Plan;
    });

    it('has the new column in the style of the last, each rating in the fill that the file gives it', async () => {
      const now = nowOf(
        plan,
        { '1 a': { rating: 'F', isRatedSince: true, updates: [{ text: 'done', dateText: null, date: '2026-11-24' }] } },
        { openReview: 'Autumn 2023' },
      );
      const report = await writeReport({
        file: { name: 'council.xlsx', bytes },
        corrections: NO_CORRECTIONS,
        now,
        format: 'xlsx',
        redact: null,
      });
      const book = new ExcelJs.Workbook();
      await book.xlsx.load(report.buffer as ArrayBuffer);
      const sheet = book.getWorksheet('Plan & actions')!;
      expect([3, 4, 5, 6, 7].map((number) => sheet.getCell(number, 7).value)).toEqual([
        'Autumn 2023',
        'F',
        'M',
        'F',
        'F',
      ]);
      expect((sheet.getCell('G4').fill as ExcelJs.FillPattern).fgColor?.argb).toBe('FFC6E5C3');
      expect(sheet.getCell('H4').value).toBe('Nov 2022: begun\nNov 2026: done');
      expect(readPlan({ name: 'report.xlsx', bytes: report }).plan?.reviewDates.map(({ label }) => label)).toEqual([
        'Autumn 2022',
        'Spring 2023',
        'Summer 2023',
        'Autumn 2023',
      ]);
    });

    it('has a first action of a new area under the heads in the style of an action, with nothing of the heads’ merges', async () => {
      const now = nowOf(plan);
      const [first] = now.actions as [ActionNow];
      const added = { ...first, source: null, after: null, ref: null, text: 'a) Fence', focusArea: '0 Gardens' };
      const report = await writeReport({
        file: { name: 'council.xlsx', bytes },
        corrections: NO_CORRECTIONS,
        now: { ...now, actions: [added, ...now.actions] },
        format: 'xlsx',
        redact: null,
      });
      const book = new ExcelJs.Workbook();
      await book.xlsx.load(report.buffer as ArrayBuffer);
      const sheet = book.getWorksheet('Plan & actions')!;
      expect([1, 2, 3].map((index) => sheet.getCell(4, index).value)).toEqual(['0 Gardens', 'a) Fence', 'Ada Byrne']);
      expect(sheet.getCell('A4').font?.bold).toBeUndefined();
      expect(sheet.getCell('A4').isMerged || sheet.getCell('D4').isMerged).toBe(false);
      expect(sheet.getCell('A6').master.address).toBe('A5');
    });

    it('reads again as the same plan with the new ratings', async () => {
      const now = nowOf(plan, { '2 b': { rating: 'S', isRatedSince: true } });
      const report = await writeReport({
        file: { name: 'council.xlsx', bytes },
        corrections: NO_CORRECTIONS,
        now,
        format: 'xlsx',
        redact: null,
      });
      const again = readPlan({ name: 'report.xlsx', bytes: report }).plan as Plan;
      const actions = again.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap((area) => area.actions));
      expect(actions.map(({ ratings }) => ratings['as at 24 November 2026'])).toEqual(['M', 'M', 'F', 'S']);
      expect(actions.map(sameAsImported).map(({ text, leadsText }) => [text, leadsText])).toEqual(
        now.actions.map(({ text, leadsText }) => [text, leadsText]),
      );
    });
  });
});
