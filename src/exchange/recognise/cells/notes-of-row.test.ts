import { describe, expect, it } from 'vitest';
import { asText, ofCode, planIn } from '../../../../test/fixtures/plans/made-up-table.ts';

const notes = (rows: string[][]): unknown[] =>
  planIn(asText(rows)).actions.map(({ updates }) => updates.map(({ dateText, date, text }) => [dateText, date, text]));

describe('what was said at a review, in a column of its own', () => {
  const underReviews = [
    ['Action', 'Lead', 'By when', 'Review 1 – January 2024', '', 'Review 2 – April 2024', ''],
    ['', '', '', 'RAG', 'Comment', 'RAG', 'Comment'],
    ['Publish the offer', 'Jo Bell', 'Dec 2024', 'A', 'Draft out', 'G', 'Published. 03/04/24: in print'],
    ['Clear the backlog', 'Sam Orr', 'Mar 2025', 'R', '300 left', 'A', ''],
  ];

  it('is dated by the head of the review, with its ratings under its name', () => {
    const { plan, actions, findings } = planIn(asText(underReviews));
    expect(plan.reviewDates).toEqual([
      { label: 'Review 1 – January 2024', date: '2024-01' },
      { label: 'Review 2 – April 2024', date: '2024-04' },
    ]);
    expect(actions.map(({ status, ratings }) => [status, ...Object.values(ratings)])).toEqual([
      ['G', 'A', 'G'],
      ['A', 'R', 'A'],
    ]);
    expect(notes(underReviews)).toEqual([
      [
        ['January 2024', '2024-01', 'Draft out'],
        ['April 2024', '2024-04', 'Published.'],
        ['03/04/24', '2024-04-03', 'in print'],
      ],
      [['January 2024', '2024-01', '300 left']],
    ]);
    expect(ofCode(findings, 'notes-by-review')).toMatchObject([{ severity: 'note' }]);
  });

  it('is dated by its own head where that names the review', () => {
    const rows = [
      ['Action', 'Lead', 'RAG Jan 24', 'Comments Jan 24', 'RAG Apr 24', 'Comments Apr 24'],
      ['Publish the offer', 'Jo Bell', 'A', 'Draft is out', 'G', 'Published'],
    ];
    expect(notes(rows)).toEqual([
      [
        ['Jan 24', '2024-01', 'Draft is out'],
        ['Apr 24', '2024-04', 'Published'],
      ],
    ]);
  });

  it('is read as such however little stands in one of the columns', () => {
    const rows = [
      ['Ref', 'Action', 'Lead', 'RAG', 'April 2024 update', 'May 2024 update', 'June 2024 update'],
      [
        '1',
        'Set it up',
        'Ann Lee',
        'G',
        'The group met and agreed its terms.',
        'It met again, and minutes went out.',
        'Closed',
      ],
    ];
    const { plan, findings } = planIn(asText(rows));
    expect(plan.reviewDates).toEqual([]);
    expect(notes(rows)[0]).toHaveLength(3);
    expect(ofCode(findings, 'mixed-date-spellings')).toEqual([]);
  });

  it('is no rating for being short', () => {
    const rows = [
      ['Ref', 'Action', 'Lead', 'Status', 'Update September 2024'],
      ['1', 'Publish a dashboard', 'Ann Lee', 'Complete', 'It is live'],
      ['2', 'Pilot in one panel', 'Bo Ray', 'On track', 'From October'],
    ];
    expect(planIn(asText(rows)).plan.reviewDates).toEqual([]);
    expect(notes(rows)[0]).toEqual([['September 2024', '2024-09', 'It is live']]);
  });

  it('is read with a warning where no head says that it was said', () => {
    const rows = [
      ['Actions', 'Lead', 'Success criteria', 'Autumn', 'Spring', 'RAG'],
      ['Introduce it', 'Ann Lee', 'All use it', 'Training was delivered to all staff and resources bought.', '', 'A'],
      [
        'Practise it',
        'Ann Lee',
        'All know it',
        'Started in both of the classes.',
        'Seen in five of the seven classes.',
        'G',
      ],
    ];
    expect(notes(rows)[1]).toEqual([
      ['Autumn', null, 'Started in both of the classes.'],
      ['Spring', null, 'Seen in five of the seven classes.'],
    ]);
    expect(ofCode(planIn(asText(rows)).findings, 'notes-by-review')).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('quarters under their years', () => {
  it('are named by both, also where nothing is merged', () => {
    const { plan } = planIn(
      asText([
        ['Ref', 'Action', 'Owner', '2023/24', '', '2024/25', '', 'Comments'],
        ['', '', '', 'Q3', 'Q4', 'Q3', 'Q4', ''],
        ['1', 'Draft the strategy', 'Jo Bell', 'R', 'A', 'G', '', ''],
      ]),
    );
    expect(plan.reviewDates.map(({ label }) => label)).toEqual([
      'Q3 2023/24',
      'Q4 2023/24',
      'Q3 2024/25',
      'Q4 2024/25',
    ]);
  });
});
