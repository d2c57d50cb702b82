import { describe, expect, it } from 'vitest';
import { asText, ofCode, planIn } from '../../../../test/fixtures/plans/made-up-table.ts';
import type { Plan, PlanAction } from '../../../domain/plan.ts';
import { NO_CORRECTIONS } from '../../corrections.ts';
import type { CellMarks, Merge, Row } from '../../table.ts';
import { recogniseFile } from '../recognise-file.ts';

/** What a plan comes down to: its levels and, for each action, what the columns gave. */
const outline = (plan: Plan): string[] =>
  plan.priorities.flatMap((priority) => [
    ...(priority.title ? [`# ${[priority.ref, priority.title].filter(Boolean).join(' ')}`] : []),
    ...priority.focusAreas.flatMap((area) => [
      ...(area.title ? [`## ${[area.ref, area.title].filter(Boolean).join(' ')}`] : []),
      ...area.actions.map(line),
    ]),
  ]);

const line = ({ ref, text, leads, status, due }: PlanAction): string =>
  [ref ?? '-', text, leads.join('+') || '-', status ?? '-', due?.date ?? due?.text ?? '-'].join(' | ');

describe('layouts that areas use', () => {
  it.each<[string, string[][], string[]]>([
    [
      'an executive and an operational lead, a first and a revised date, findings that group',
      [
        [
          'Ref',
          'Finding (must do)',
          'Action',
          'Executive lead',
          'Operational owner',
          'Target completion date',
          'Revised date',
          'BRAG',
          'Evidence of completion',
        ],
        [
          'M1',
          'Wards must be clean',
          'Weekly audit',
          'Chief Nurse',
          'Ward Managers',
          '31/03/2023',
          '30/06/2023',
          'G',
          'Audit',
        ],
        ['', '', 'New rota', 'Chief Nurse', 'Matrons', '30/04/2023', '31/05/2023', 'A', ''],
      ],
      [
        '## Wards must be clean',
        'M1 | Weekly audit | Ward Managers | G | 2023-06-30',
        '- | New rota | Matrons | A | 2023-05-31',
      ],
    ],
    [
      'heads in words that no rule knows',
      [
        ['Thing', 'Bit of work', 'Person', 'Finish line', 'Light', 'Chatter'],
        ['1.1', 'Draft the road safety policy', 'Ann Lee', 'Mar-23', 'G', 'Drafted by the team in a week'],
        ['1.2', 'Consult each of the parishes', 'Bo Ray & Cy Day', 'Apr-23', 'A', ''],
        ['1.3', 'Publish the policy everywhere', 'Ann Lee', 'May-23', 'R', ''],
      ],
      [
        '1.1 | Draft the road safety policy | Ann Lee | G | 2023-03',
        '1.2 | Consult each of the parishes | Bo Ray+Cy Day | A | 2023-04',
        '1.3 | Publish the policy everywhere | Ann Lee | R | 2023-05',
      ],
    ],
    [
      'no heads at all',
      [
        [
          '1',
          'Draft the new road safety policy for all schools',
          'Ann Lee',
          '31/03/2023',
          'Green',
          'Drafted and shared with the board in March',
        ],
        ['2', 'Consult the parishes on speed limits near schools', 'Bo Ray', '30/04/2023', 'Amber', ''],
        ['3', 'Publish the policy on the website', 'Ann Lee', '31/05/2023', 'Red', ''],
      ],
      [
        '1 | Draft the new road safety policy for all schools | Ann Lee | Green | 2023-03-31',
        '2 | Consult the parishes on speed limits near schools | Bo Ray | Amber | 2023-04-30',
        '3 | Publish the policy on the website | Ann Lee | Red | 2023-05-31',
      ],
    ],
    [
      'recommendations for actions, under a cause of concern and an area',
      [
        ['Cause of concern', 'Area', 'Recommendation', 'Action owner', 'Comment', 'RAG'],
        ['CoC 1 Prevention', 'Strategy', 'Evaluate prevention activity', 'ACFO', '', 'R'],
        ['', '', 'Target home safety visits', 'GM Prevention', '', 'A'],
        ['CoC 2 Culture', 'Equality', 'Survey all staff', 'Head of HR', '', 'G'],
      ],
      [
        '# CoC 1 Prevention',
        '## Strategy',
        '- | Evaluate prevention activity | ACFO | R | -',
        '- | Target home safety visits | GM Prevention | A | -',
        '# CoC 2 Culture',
        '## Equality',
        '- | Survey all staff | Head of HR | G | -',
      ],
    ],
    [
      'two tables with other columns, a sub-heading, a sum and a signature',
      [
        ['Recovery plan'],
        ['Theme 1: Finance'],
        ['Action', 'Owner', 'Deadline', 'RAG'],
        ['Close the accounts', 'CFO', 'Jan 2021', 'Green'],
        ['Short-term actions'],
        ['Freeze vacancies', 'HR Director', 'Feb 2021', 'Amber'],
        ['Total actions: 2'],
        ['Theme 2: Governance'],
        ['No', 'Task', 'Responsible officer', 'Timescale', 'Status', 'Notes'],
        ['2.1', 'Review the constitution', 'Monitoring Officer', 'March 2021', 'Not started', ''],
        ['Signed: ____'],
      ],
      [
        '# 1 Finance',
        '- | Close the accounts | CFO | Green | 2021-01',
        '## Short-term actions',
        '- | Freeze vacancies | HR Director | Amber | 2021-02',
        '# 2 Governance',
        '2.1 | Review the constitution | Monitoring Officer | Not started | 2021-03',
      ],
    ],
    [
      'a form of labels beside their cells, one action after another',
      [
        ['Recommendation 1', 'Be on time'],
        ['Action', 'Recruit two assessors'],
        ['Lead', 'Head of Service'],
        ['Timescale', 'June 2022'],
        ['RAG', 'Amber'],
        [],
        ['Recommendation 2', 'Supervise well'],
        ['Action', 'New policy'],
        ['Lead', 'PSW'],
        ['Timescale', 'July 2022'],
        ['RAG', 'Green'],
      ],
      [
        '# 1 Be on time',
        '- | Recruit two assessors | Head of Service | Amber | 2022-06',
        '# 2 Supervise well',
        '- | New policy | PSW | Green | 2022-07',
      ],
    ],
    [
      'labelled lines under numbered actions',
      [
        ['Plan 2022'],
        ['Priority 1: Attendance'],
        ['Action 1.1: Call parents'],
        ['Lead: Attendance Officer'],
        ['Deadline: September 2022'],
        ['RAG: Green'],
        ['Action 1.2: Reward attendance'],
        ['Lead: Heads of Year'],
        ['Deadline: October 2022'],
        ['RAG: Amber'],
      ],
      [
        '# 1 Attendance',
        '1.1 | Action 1.1: Call parents | Attendance Officer | Green | 2022-09',
        '1.2 | Action 1.2: Reward attendance | Heads of Year | Amber | 2022-10',
      ],
    ],
    [
      'rows of a form that nobody filled in',
      [
        ['No.', 'Actions', 'Lead officer', 'By when', 'RAG rating', 'Progress update'],
        ['1', 'Write the policy', 'A. Khan', '01/02/2020', 'Green', 'Done'],
        ['2', '', '', '', '', ''],
        ['3', '-', '-', '-', '-', '-'],
      ],
      ['1 | Write the policy | A. Khan | Green | 2020-02-01'],
    ],
    [
      'ratings with arrows, remarks and prefixes',
      [
        ['Action', 'Lead', 'Due', 'RAG status', 'Progress'],
        ['Train staff', 'HR', 'Mar 21', 'Green - complete', 'Done'],
        ['Audit notes', 'Audit lead', 'Apr 21', 'Amber (slipping)', 'Late'],
        ['Share', 'Comms', 'May 21', 'RAG: R', ''],
        ['Tell', 'Comms', 'Jun 21', 'G ↑', ''],
      ],
      [
        '- | Train staff | HR | G | 2021-03',
        '- | Audit notes | Audit lead | A | 2021-04',
        '- | Share | Comms | R | 2021-05',
        '- | Tell | Comms | G | 2021-06',
      ],
    ],
    [
      'a column of letters, and months without a year',
      [
        ['Priority', 'Letter', 'Action', 'Lead', 'Oct', 'Nov'],
        ['1. Early help', 'a', 'Train hubs', 'Hub Manager', 'R', 'A'],
        ['1. Early help', 'b', 'Launch line', 'Hub Manager', 'R', ''],
        ['2. Edge of care', 'a', 'Panel', 'HoS', 'G', 'G'],
      ],
      [
        '# 1 Early help',
        'a | Train hubs | Hub Manager | A | -',
        'b | Launch line | Hub Manager | R | -',
        '# 2 Edge of care',
        'a | Panel | HoS | G | -',
      ],
    ],
    [
      'parts of heads in a second row of a text, which shows no merged cells',
      [
        ['Ref', 'Action', 'Leads', '', 'Due', 'RAG', '', 'Update'],
        ['', '', 'Council', 'Health', '', 'Q1', 'Q2', ''],
        ['1.1', 'Map the roads', 'Ann Lee', 'Bo Day', 'Mar-23', 'R', 'G', 'Mapped'],
        ['', '', 'Council', 'Health', '', '', '', ''],
      ],
      ['1.1 | Map the roads | Ann Lee | G | 2023-03'],
    ],
    [
      'leads of two bodies under one head, and an action in few words that fills all columns of its own',
      [
        ['Action', '', 'Leads', '', 'RAG'],
        ['', '', 'Council', 'Health', ''],
        ['Map the roads', 'by foot', 'Ann Lee', 'Bo Day', 'G'],
        ['Mend the roads', 'by hand', '', '', ''],
      ],
      ['- | Map the roads | Ann Lee | G | -', '- | Mend the roads | - | - | -'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(outline(planIn(asText(rows)).plan)).toEqual(expected);
  });
});

describe('what stands beside and above a table', () => {
  const merged = (row: number, index: number, columns: number): Merge => ({ row, index, rows: 1, columns });
  const cover = (row: Row, merges: readonly Merge[]): Row => {
    const marks: CellMarks[] = [];
    for (const merge of merges.filter((one) => one.row === row.number))
      for (let at = merge.index + 1; at < merge.index + merge.columns; at += 1)
        marks[at] = { coveredBy: { row: merge.row, index: merge.index } };
    return { ...row, marks };
  };

  it('heads of three rows, a banner across the table and a key beside it are none of its rows', () => {
    const merges = [merged(1, 0, 7), merged(2, 2, 2), merged(2, 4, 3), merged(3, 4, 2)];
    const rows = [
      ['Area of weakness 1: Roads'],
      ['Ref', 'Action', 'Timescale', '', 'RAG at review', '', '', '', 'KEY'],
      ['', '', 'Start', 'End', '2023', '', '2024', '', 'Red – late'],
      ['', '', '', '', 'Q3', 'Q4', 'Q1', '', 'Green – finished'],
      ['1.1', 'Mend the roads', 'May 2023', 'May 2024', 'R', 'R', 'G'],
    ].map((cells, at) => cover({ number: at + 1, cells }, merges));
    const { outcome } = recogniseFile(
      { kind: 'xlsx', tables: [{ sheet: 'Plan', rows, merges, endsOpen: false }], findings: [] },
      NO_CORRECTIONS,
    );
    expect(outcome.plan?.priorities).toMatchObject([{ ref: '1', title: 'Roads' }]);
    expect(outcome.plan?.priorities[0]?.focusAreas[0]?.actions).toMatchObject([
      { ref: '1.1', due: { date: '2024-05' }, ratings: { 'Q3 2023': 'R', 'Q4 2023': 'R', 'Q1 2024': 'G' } },
    ]);
    expect(outcome.plan?.legends[0]?.statuses.map(({ code, meaning }) => [code, meaning])).toEqual([
      ['R', 'late'],
      ['G', 'finished'],
    ]);
  });
});

describe('what is not certain about a layout is said', () => {
  it('a table without heads is asked about once, column by column', () => {
    const { findings } = planIn(
      asText([
        ['1', 'Draft the new policy for all of the schools', 'Ann Lee', '31/03/2023', 'Green'],
        ['2', 'Consult the parishes about speed limits', 'Bo Ray', '30/04/2023', 'Amber'],
        ['3', 'Publish the policy on the website', 'Ann Lee', '31/05/2023', 'Red'],
      ]),
    );
    const [doubt] = ofCode(findings, 'no-head');
    expect(doubt).toMatchObject({ severity: 'question', where: { row: 1 } });
    expect(doubt?.message).toContain('Column B as actions');
  });

  it('a column that only its cells tell is said with how sure that is', () => {
    const { findings } = planIn(
      asText([
        ['Thing', 'Action', 'Zebra', 'RAG'],
        ['1.1', 'Draft the new policy', 'Ann Lee', 'G'],
        ['1.2', 'Consult the parishes', 'Bo Ray', 'A'],
        ['1.3', 'Publish the policy', 'Cy Day', 'A'],
      ]),
    );
    expect(ofCode(findings, 'column-by-contents').map(({ where }) => where.column)).toEqual(['Thing', 'Zebra']);
    expect(ofCode(findings, 'column-by-contents')[1]?.message).toMatch(/leads \(\d\d % sure\)/);
  });

  it('rows that nobody filled in are said once', () => {
    const { findings, plan } = planIn(
      asText([['No', 'Action', 'Lead', 'RAG'], ['1', 'Write', 'Ann Lee', 'G'], ['2'], ['3', '-', 'TBC', '-']]),
    );
    expect(ofCode(findings, 'empty-rows')).toMatchObject([{ severity: 'note', before: '2\n3 | - | TBC | -' }]);
    expect(Object.keys(plan.details)).toEqual(['Row 3', 'Row 4']);
  });
});

describe('keys to the ratings', () => {
  const rated = [
    ['Ref', 'Action', 'Lead', 'RAG'],
    ['1', 'Paint the hall', 'Ann Lee', '1'],
    ['2', 'Mend the roof', 'Bo Ray', '4'],
  ];
  const statuses = (rows: string[][]): string[] =>
    planIn(asText(rows)).plan.legends[0]?.statuses.map(
      ({ code, meaning, done }) => `${code} ${meaning}${done ? ' (done)' : ''}`,
    ) ?? [];

  it.each<[string, string[][], string[]]>([
    [
      'figures after the table',
      [...rated, [], ['Scoring'], ['1', 'Not started'], ['4', 'Complete and embedded']],
      ['1 Not started', '4 Complete and embedded (done)'],
    ],
    [
      'running text after the table',
      [
        ['Ref', 'Action', 'Lead', 'RAG'],
        ['1', 'Paint', 'Ann Lee', 'R'],
        ['Key: Blue - exceeded, Green - finished, Red - not met'],
      ],
      ['B exceeded (done)', 'G finished (done)', 'R not met'],
    ],
    [
      'one cell a line, labels that are no colours',
      [
        ['Status key'],
        ['Live – in use everywhere'],
        ['Parked – waits for money'],
        ['Ref', 'Action', 'Lead', 'Status'],
        ['1', 'Paint', 'Ann Lee', 'Live'],
        ['2', 'Mend', 'Bo Ray', 'Parked'],
      ],
      ['Live in use everywhere', 'Parked waits for money'],
    ],
    [
      'a priority right behind it, which is none of its words',
      [
        ['RAG', 'Meaning'],
        ['Red', 'Delayed'],
        ['Green', 'Finished'],
        ['Area for priority action 1: Leaders should mend the roads'],
        ['Ref', 'Action', 'Lead', 'RAG'],
        ['1', 'Paint', 'Ann Lee', 'Red'],
      ],
      ['Red Delayed', 'Green Finished (done)'],
    ],
    [
      'colours with bands',
      [
        ['RAG key: Red 0-49%, Amber 50-89%, Green 90-100%'],
        ['Ref', 'Action', 'Lead', 'RAG'],
        ['1', 'Paint', 'Ann Lee', 'G'],
      ],
      ['R 0-49%', 'A 50-89%', 'G 90-100%'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(statuses(rows)).toEqual(expected);
  });
});

describe('headings and paragraphs around tables', () => {
  const heading = (number: number, text: string, level: number): Row => ({ number, cells: [text], heading: level });
  const table = (number: number, ...rows: string[][]): Row[] =>
    rows.map((cells, at) => ({ number: number + at, cells }));
  const HEAD = ['Action', 'Lead', 'Due', 'RAG'];
  const readRows = (rows: Row[]): { plan: Plan; codes: string[] } => {
    const found = { kind: 'docx' as const, tables: [{ sheet: null, rows, endsOpen: false }], findings: [] };
    const { outcome } = recogniseFile(found, NO_CORRECTIONS);
    if (outcome.outcome === 'refused') throw new Error(outcome.reason);
    return { plan: outcome.plan, codes: outcome.findings.map(({ code }) => code) };
  };

  it('a single heading is the title, and one above a column of focus areas is a priority', () => {
    const focus = ['Theme', ...HEAD];
    const { plan } = readRows([
      heading(1, 'Homes plan', 1),
      heading(2, 'Warmth', 2),
      ...table(3, focus, ['Doors', 'Hang doors', 'Ada', 'May 2024', 'R']),
      heading(5, 'Light', 2),
      ...table(6, focus, ['Windows', 'Clean panes', 'Bo', 'May 2024', 'G']),
    ]);
    expect(plan.title).toBe('Homes plan');
    expect(outline(plan)).toEqual([
      '# Warmth',
      '## Doors',
      '- | Hang doors | Ada | R | 2024-05',
      '# Light',
      '## Windows',
      '- | Clean panes | Bo | G | 2024-05',
    ]);
  });

  it('the line above headings of which none is the title is the title', () => {
    const { plan } = readRows([
      ...table(1, ['Homes plan']),
      heading(2, 'Priority 1: Doors', 1),
      ...table(3, HEAD, ['Hang doors', 'Ada', 'May 2024', 'R']),
      heading(5, 'Priority 2: Roofs', 1),
      ...table(6, ['What success looks like: dry homes'], HEAD, ['Mend roofs', 'Bo', 'May 2024', 'R']),
    ]);
    expect(plan.title).toBe('Homes plan');
    expect(plan.priorities[1]?.vision).toBe('dry homes');
  });

  it('a line that only announces a priority or a vision takes the one under it', () => {
    const { plan } = readRows([
      ...table(1, ['Priority 1'], ['Homes are cold'], ['Vision for the future'], ['Homes that people love']),
      ...table(5, HEAD, ['Hang doors', 'Ada', 'May 2024', 'R']),
      ...table(7, ['Priority 2', 'Roads are bad'], HEAD, ['Drop kerbs', 'Bo', 'May 2024', 'R']),
    ]);
    expect(plan.priorities.map(({ ref, title, vision }) => [ref, title, vision])).toEqual([
      ['1', 'Homes are cold', 'Homes that people love'],
      ['2', 'Roads are bad', null],
    ]);
    expect(plan.details).toEqual({});
  });

  it('sections without actions and labelled facts are kept by their names, and a run of other lines is said once', () => {
    const { plan, codes } = readRows([
      heading(1, 'Homes plan', 1),
      heading(2, 'Introduction', 2),
      ...table(3, ['We wrote this plan.'], ['It has two parts.']),
      heading(5, 'Priority 1: Doors', 2),
      ...table(6, ['Senior responsible officer: Dana White'], HEAD, ['Hang doors', 'Ada', 'May 2024', 'R']),
      ...table(9, ['Lead officer: Eli Stone'], HEAD, ['Oil hinges', 'Bo', 'May 2024', 'R']),
      ...table(12, ['Printed on a Monday'], ['Signed by nobody']),
    ]);
    expect(plan.details).toEqual({
      Introduction: 'We wrote this plan.\nIt has two parts.',
      'Senior responsible officer (Priority 1)': 'Dana White',
      'Lead officer (Priority 1)': 'Eli Stone',
      'Row 12': 'Printed on a Monday',
      'Row 13': 'Signed by nobody',
    });
    expect(outline(plan).filter((one) => one.startsWith('##'))).toEqual([]);
    expect(codes.filter((code) => code === 'row-not-understood')).toHaveLength(1);
    expect(codes).toContain('section-kept');
  });

  it('a line over each table names what its actions belong to, without being a heading', () => {
    const { plan } = readRows([
      ...table(1, ['Homes plan'], ['Doors'], HEAD, ['Hang doors', 'Ada', 'May 2024', 'R']),
      ...table(5, ['Roofs'], HEAD, ['Mend roofs', 'Bo', 'May 2024', 'G']),
    ]);
    expect(plan.title).toBe('Homes plan');
    expect(outline(plan)).toEqual([
      '## Doors',
      '- | Hang doors | Ada | R | 2024-05',
      '## Roofs',
      '- | Mend roofs | Bo | G | 2024-05',
    ]);
  });

  it('of two lines over an action the upper is a priority where the number of the lower goes on from it', () => {
    const { plan } = readRows(
      table(
        1,
        HEAD,
        ['1 Homes'],
        ['1.1 Doors'],
        ['Hang doors', 'Ada', 'May 2024', 'R'],
        ['1.2 Roofs'],
        ['Mend roofs', 'Bo', 'May 2024', 'G'],
      ),
    );
    expect(outline(plan)).toEqual([
      '# 1 Homes',
      '## 1.1 Doors',
      '- | Hang doors | Ada | R | 2024-05',
      '## 1.2 Roofs',
      '- | Mend roofs | Bo | G | 2024-05',
    ]);
  });

  it('headings that no action follows are no priorities, whatever their level', () => {
    const { plan } = readRows([
      heading(1, 'Homes plan', 1),
      heading(2, 'Introduction', 2),
      ...table(3, ['We wrote this plan.']),
      heading(4, 'Warmth', 2),
      heading(5, 'Doors', 3),
      ...table(6, HEAD, ['Hang doors', 'Ada', 'May 2024', 'R']),
    ]);
    expect(outline(plan)).toEqual(['# Warmth', '## Doors', '- | Hang doors | Ada | R | 2024-05']);
    expect(plan.details).toEqual({ Introduction: 'We wrote this plan.' });
  });

  it('an overall status above the only priority is that priority’s', () => {
    const one = [
      ...table(1, ['Overall status: G'], ['Priority 3: Doors'], HEAD, ['Hang doors', 'Ada', 'May 2024', 'G']),
    ];
    const { plan } = readRows(one);
    expect(plan.priorities.map(({ ref, overallStatus }) => [ref, overallStatus])).toEqual([['3', 'G']]);
    expect(plan.details).toEqual({});
    const two = readRows([
      ...one,
      ...table(9, ['Priority 4: Roofs'], HEAD, ['Mend roofs', 'Bo', 'May 2024', 'G']),
    ]).plan;
    expect(two.details).toEqual({ 'Overall status': 'G' });
  });

  it('risks and issues right of the actions are remarks on one, not what groups them', () => {
    const { actions } = planIn(
      'Action,Lead,Due,RAG,Risks\nHang doors,Ada,May 2024,R,Rain\nOil hinges,Bo,May 2024,G,Frost\n',
    );
    expect(actions.map(({ extra }) => extra)).toEqual([{ Risks: 'Rain' }, { Risks: 'Frost' }]);
  });
});
