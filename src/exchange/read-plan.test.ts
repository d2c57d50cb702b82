import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ofCode, planIn, readText } from '../../test/fixtures/plans/made-up-table.ts';
import type { Finding } from '../domain/plan.ts';
import { readPlan } from './read-plan.ts';

const SEED = new URL('../start/sample/send-wsoa-priority-1.tsv', import.meta.url);
const fixture = (name: string): string =>
  readFileSync(new URL(`../../test/fixtures/plans/${name}`, import.meta.url), 'utf8');

const { plan, findings, actions } = planIn(readFileSync(SEED, 'utf8'));

const named = (ref: string) => actions.find((action) => action.ref === ref);

const places = (code: string): (number | string | null)[][] =>
  ofCode(findings, code).map(({ where }) => [where.row, where.column]);

const message = (code: string): string =>
  ofCode(findings, code)
    .map((finding: Finding) => finding.message)
    .join('\n');

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('the published monitoring table', () => {
  it('is one priority with its vision and overall status, three focus areas and ten actions', () => {
    const [priority] = plan.priorities;
    expect(plan.priorities).toHaveLength(1);
    expect(priority).toMatchObject({ ref: '1', overallStatus: 'G' });
    expect(priority?.title).toMatch(/^Leaders in education.*what works well\.$/);
    expect(priority?.vision).toMatch(/^Develop a clear Governance Structure.*their families$/);
    expect(priority?.focusAreas.map(({ ref, actions: own }) => [ref, own.length])).toEqual([
      ['1.1', 5],
      ['1.2', 4],
      ['1.3', 1],
    ]);
    expect(actions.map(({ ref }) => ref)).toEqual([
      '1.1 A',
      '1.1 B',
      '1.1 C',
      '1.1 D',
      null,
      '1.2 A',
      '1.2 B',
      '1.2 C',
      '1.2 D',
      '1.3 A',
    ]);
  });

  it('has four review dates and their ratings', () => {
    expect(plan.reviewDates).toEqual([
      { label: 'Dec-19', date: '2019-12' },
      { label: 'Jan-20', date: '2020-01' },
      { label: 'Apr-21', date: '2021-04' },
      { label: 'Dec-21', date: '2021-12' },
    ]);
    const counts = plan.reviewDates.map(({ label }) =>
      ['G', 'A'].map((code) => actions.filter(({ ratings }) => ratings[label] === code).length),
    );
    expect(counts).toEqual([
      [4, 6],
      [5, 5],
      [10, 0],
      [10, 0],
    ]);
  });

  it('has a key for actions and another for priorities, ranked by their meanings', () => {
    const keys = plan.legends.map(({ level, statuses }) => [
      level,
      ...statuses.map(({ code, rank, done, late }) => `${code} ${rank}${done ? ' done' : ''}${late ? ' late' : ''}`),
    ]);
    expect(keys).toEqual([
      ['action', 'R 2 late', 'A 3', 'G 4 done', 'Grey 1'],
      ['priority', 'B 5 done', 'R 2 late', 'A 3', 'G 4 done', 'Grey 1'],
    ]);
    expect(plan.legends[0]?.statuses.map(({ meaning }) => meaning)).toEqual([
      'Delayed',
      'In progress',
      'Completed',
      'not yet started',
    ]);
    expect(plan.legends[1]?.statuses[1]?.meaning).toMatch(/in time$/);
  });

  it('keeps the heads of its columns without the key that stands in one of them', () => {
    expect(plan.heads).toMatchObject({
      focusArea: 'Focus Area (Intent)',
      action: 'Actions (Implementation)',
      lead: 'Lead',
      measure: 'Evidence (Impact)',
      rating: 'Progress',
      updates: 'Sub Group Action to date (Implementation)',
      evidence: 'EVIDENCE (See PR 1 Position Statement)',
    });
  });

  it('has leads apart, notes dated, parts counted and the text whole', () => {
    expect(named('1.1 A')).toMatchObject({ leads: ['Tim Moss', 'Lynn Tolley'], leadsText: 'Tim Moss/Lynn Tolley' });
    expect(named('1.2 B')).toMatchObject({ leads: [], leadsText: 'N/A' });
    expect(named('1.2 A')?.updates.map(({ dateText, date }) => [dateText, date])).toEqual([
      ['Feb 2021', '2021-02'],
      ['Apr 21', '2021-04'],
      ['Dec 2021', '2021-12'],
    ]);
    expect(named('1.1 C')?.updates.at(-1)?.text).toMatch(
      /plan at next meeting \* Transition .*•Develop work on case studies$/,
    );
    expect(['1.1 D', '1.2 C', '1.3 A'].map((ref) => named(ref)?.parts.length)).toEqual([4, 5, 2]);
    expect(named('1.1 D')?.text).toMatch(/^D\. Establish .*action plans$/);
  });

  it('raises each of its doubts at its place', () => {
    expect(places('homoglyph')).toEqual([[12, 'Jan-20']]);
    expect(places('missing-letter')).toEqual([[9, 'Actions (Implementation)']]);
    expect(places('lead-nobody')).toEqual([[13, 'Lead']]);
    expect(places('as-above')).toEqual([[7, 'EVIDENCE (See PR 1 Position Statement)']]);
    expect(places('done-without-evidence')).toEqual([[15, 'EVIDENCE (See PR 1 Position Statement)']]);
    expect(places('note-contradicts-rating')).toEqual([[12, 'Apr-21']]);
    expect(places('review-date-doubtful')).toEqual([[4, 'Jan-20']]);
    expect(places('repeated-head')).toEqual([[11, null]]);
    expect(places('cut-off-cell')).toEqual([[16, 'EVIDENCE (See PR 1 Position Statement)']]);
    expect(places('mixed-date-spellings')).toEqual([[12, 'Sub Group Action to date (Implementation)']]);
    expect(places('evidence-run-together').map(([row]) => row)).toEqual([5, 6, 9, 12, 14]);
    expect(places('legend-in-head').map(([row]) => row)).toEqual([1, 3]);
  });

  it('quotes both readings of "As above", and the reference in the head of an empty cell', () => {
    expect(message('as-above')).toMatch(
      /1\.1 B has: "Performance Reports.*1\.1 A has, which fits .*"Written Statement/s,
    );
    expect(message('done-without-evidence')).toContain('no evidence in this cell');
    expect(message('done-without-evidence')).toContain('"See PR 1 Position Statement"');
  });
});

describe('other layouts', () => {
  it('a school plan with a column a term and no key is read, and nothing in it counts as done', () => {
    const school = planIn(fixture('school_plan_termly_rag.txt'));
    expect(school.plan).toMatchObject({
      title: 'XX Primary',
      priorities: [{ ref: '1', title: 'raise progress in writing' }],
    });
    expect(school.plan.reviewDates.map(({ label, date }) => [label, date])).toEqual([
      ['Aut', null],
      ['Spr', null],
      ['Sum', null],
    ]);
    expect(school.actions.map(({ status }) => status)).toEqual(['G', 'G', 'A', 'A']);
    expect(school.actions[1]?.extra).toMatchObject({ Cost: '£250', Sum: '✓' });
    expect(school.plan.legends[0]?.statuses.some(({ done }) => done)).toBe(false);
    expect(ofCode(school.findings, 'legend-missing')).toHaveLength(1);
    expect(ofCode(school.findings, 'unknown-rating').map(({ before }) => before)).toEqual(['✓', 'A/G']);
    expect(ofCode(school.findings, 'rating-empty').map(({ where }) => where.row)).toEqual([6]);
  });

  it('a statement with its key in rows, two concerns and one status column is read', () => {
    const statement = planIn(fixture('send_wsoa_brag_key_inline.txt'));
    expect(statement.plan.priorities.map(({ ref, title }) => [ref, title])).toEqual([
      ['1', 'The quality and checking of EHC plans is poor overall, including health advice'],
      ['2', 'Annual reviews are late'],
    ]);
    expect(statement.actions.map(({ ref, status }) => [ref, status])).toEqual([
      ['1.1', 'BLUE'],
      ['1.1.1', 'GREEN'],
      ['1.1.2', 'AMBER'],
      [null, 'GREEN'],
      ['1.2', 'RED'],
      ['2.1', 'AMBER'],
    ]);
    expect(statement.plan.legends[0]?.statuses.filter(({ done }) => done).map(({ code }) => code)).toEqual(['BLUE']);
    expect(statement.actions[1]?.due).toEqual({ text: '31/01/19', date: '2019-01-31' });
    expect(statement.actions[3]?.leads).toEqual(['Parent Carer Forum', 'Comms Lead']);
  });

  it('cells parted by slashes are read, with the status at the start of the note', () => {
    const review = planIn(fixture('si_review_slash_cells.txt'));
    expect(review.actions.map(({ ref, status }) => [ref, status])).toEqual([
      ['1', 'Complete'],
      ['2', 'Complete'],
      ['3', 'In progress'],
      ['4', 'Not started'],
    ]);
    expect(review.actions[1]?.text).toMatch(/^Policies to be easy.*where needed\.$/s);
    expect(ofCode(review.findings, 'status-in-note')).toMatchObject([
      { severity: 'question', before: 'Complete\nIn progress\nNot started' },
    ]);
  });
});

describe('a file that is no plan is refused with a reason', () => {
  it.each([
    ['nothing at all', ''],
    ['blank lines', ' \n\t\n'],
    ['a shopping list', 'Item\tQuantity\tPrice\nMilk\t2\t1.10\nBread\t1\t0.95\n'],
    ['a letter', 'Dear colleagues,\n\nPlease find the actions of the lead below, with progress.\n\nYours, Ada\n'],
    ['heads without an action', 'Action,Lead,By when,RAG\n,,,\n'],
    ['a web page', '<!doctype html><html><body><table></table></body></html>'],
  ])('%s', (_, text) => {
    const outcome = readText(text);
    expect(outcome).toMatchObject({ outcome: 'refused', plan: null, findings: [] });
    expect(outcome.reason).toMatch(/^[A-Z].{15,}\.$/s);
  });

  it.each([
    ['a picture under another name', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], /picture/],
    ['a workbook that was cut off', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], /not copied whole/],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], /PDF/],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 0x02, 0x00, 0x00, 0x01], /no file that plans/],
  ])('%s', (_, bytes, reason) => {
    expect(readPlan({ name: 'plan.tsv', bytes: new Uint8Array(bytes) }).reason).toMatch(reason);
  });
});

describe('ways in which a table is written', () => {
  const rows = [
    ['Ref', 'Action', 'Owner', 'RAG', 'Comments'],
    ['1', 'Visit, then paint', 'Ada Byrne; Cy Dunn', 'R', 'said "soon"'],
  ];
  it.each([',', ';', '\t', '|'])('cells parted by "%s" give the same plan', (delimiter) => {
    const { actions: read } = planIn(rows.map((cells) => cells.map(quoted).join(delimiter)).join('\r\n'));
    expect(read[0]).toMatchObject({
      ref: '1',
      text: 'Visit, then paint',
      leads: ['Ada Byrne', 'Cy Dunn'],
      status: 'R',
    });
    expect(read[0]?.updates[0]?.text).toBe('said "soon"');
  });

  it('a file in an older encoding is read, and says so', () => {
    const text = 'Action\tOwner\tCost\tRAG\nVisit \x96 paint\tAda\t\xa35\tR\n';
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const outcome = readPlan({ name: 'old.txt', bytes });
    expect(JSON.stringify(outcome.plan)).toContain('Visit – paint');
    expect(ofCode(outcome.findings, 'encoding-assumed')).toHaveLength(1);
  });
});
