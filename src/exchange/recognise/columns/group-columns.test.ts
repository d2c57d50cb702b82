import { describe, expect, it } from 'vitest';
import { asText, ofCode, planIn } from '../../../../test/fixtures/plans/made-up-table.ts';
import type { Plan } from '../../../domain/plan.ts';

/** Priorities, focus areas and actions as a tree of their refs and titles. */
const tree = ({ priorities }: Plan): unknown[] =>
  priorities.map(({ ref, title, focusAreas }) => [
    [ref, title],
    focusAreas.map((area) => [[area.ref, area.title], area.actions.map((action) => [action.ref, action.text])]),
  ]);

const none = [null, null];

describe('columns left of the actions that group them', () => {
  it('are two levels where both carry down', () => {
    const { plan } = planIn(
      asText([
        ['Theme', 'Objective', 'Action', 'Lead', 'RAG'],
        ['Prevention', 'Fewer fires', 'Visit 500 homes', 'Comms', 'G'],
        ['', '', 'Launch a campaign', 'Comms', 'A'],
        ['', 'Safer roads', 'Run biker events', 'Comms', 'A'],
        ['People', 'Better culture', 'Survey all staff', 'HR', 'R'],
      ]),
    );
    expect(plan.heads).toMatchObject({ priority: 'Theme', focusArea: 'Objective' });
    expect(tree(plan)).toEqual([
      [
        [null, 'Prevention'],
        [
          [
            [null, 'Fewer fires'],
            [
              [null, 'Visit 500 homes'],
              [null, 'Launch a campaign'],
            ],
          ],
          [[null, 'Safer roads'], [[null, 'Run biker events']]],
        ],
      ],
      [[null, 'People'], [[[null, 'Better culture'], [[null, 'Survey all staff']]]]],
    ]);
  });

  it('may be headed as actions too, with a ref that is theirs', () => {
    const { plan } = planIn(
      asText([
        ['Ref', 'Recommendation', 'Action', 'Sub-action', 'Lead', 'RAG'],
        ['1', 'Improve the front door', '1.1 Redesign it', '1.1.1 Map the process', 'Jo Bell', 'G'],
        ['', '', '', '1.1.2 Agree thresholds', 'Jo Bell', 'A'],
        ['2', 'Improve permanency', '2.1 Track it', '2.1.1 Build a tracker', 'Jo Bell', 'G'],
      ]),
    );
    expect(tree(plan)).toEqual([
      [
        ['1', 'Improve the front door'],
        [
          [
            ['1.1', 'Redesign it'],
            [
              ['1.1.1', '1.1.1 Map the process'],
              ['1.1.2', '1.1.2 Agree thresholds'],
            ],
          ],
        ],
      ],
      [['2', 'Improve permanency'], [[['2.1', 'Track it'], [['2.1.1', '2.1.1 Build a tracker']]]]],
    ]);
  });

  it('are told by what stands in them where their heads say something else, and that is said', () => {
    const { plan, findings } = planIn(
      asText([
        ['Target', 'Actions', 'Lead', 'Success criteria', 'RAG'],
        ['1. Raise attainment in maths', 'Introduce the approach', 'Maths lead', '85 of 100', 'A'],
        ['', 'Practise times tables', 'Maths lead', 'Mean of 22', 'G'],
      ]),
    );
    expect(tree(plan)).toMatchObject([
      [
        none,
        [
          [
            ['1', 'Raise attainment in maths'],
            [{}, {}],
          ],
        ],
      ],
    ]);
    expect(ofCode(findings, 'column-by-contents')).toMatchObject([{ where: { column: 'Target' } }]);
  });

  it('ask what needs to improve, not what will be done', () => {
    const { plan } = planIn(
      asText([
        ['What needs to improve?', 'What are we going to do?', 'Who is responsible?', 'BRAG'],
        ['Waiting times', 'Commission assessments', 'Jo Bell', 'G'],
        ['Annual reviews', 'Clear the backlog', 'Sam Orr', 'A'],
      ]),
    );
    expect(plan.heads).toMatchObject({ focusArea: 'What needs to improve?', action: 'What are we going to do?' });
  });
});

describe('a focus area that comes again', () => {
  const areas = (names: string[]) =>
    planIn(
      asText([
        ['Workstream', 'Action', 'Lead', 'RAG'],
        ...names.map((name, at) => [name, `Do what ${at} asks for`, 'Ann Lee', 'G']),
      ]),
    ).plan.priorities.flatMap(({ focusAreas }) =>
      focusAreas.map(({ ref, title, actions }) => [ref, title, actions.map(({ source }) => source.row)]),
    );

  it('after others goes on, and an empty cell goes on with it', () => {
    expect(areas(['Comms', 'Hiring', 'Comms', '', 'Hiring'])).toEqual([
      [null, 'Comms', [2, 4, 5]],
      [null, 'Hiring', [3, 6]],
    ]);
  });

  it('on each row is one, however its number is written', () => {
    expect(areas(['1. Comms', '1. Comms', '2) Hiring', '2) Hiring'])).toEqual([
      ['1', 'Comms', [2, 3]],
      ['2', 'Hiring', [4, 5]],
    ]);
  });
});

describe('columns that look like groups and are none', () => {
  const withPriority = (grades: string[]) =>
    planIn(
      asText([
        ['Recommendation', 'Priority', 'Agreed action', 'Responsible officer', 'Status'],
        ...grades.map((grade, at) => [
          `Recommendation ${at} of all`,
          grade,
          `Do what ${at} asks for`,
          'Ann Lee',
          'Open',
        ]),
      ]),
    );

  it.each([
    ['in their order', ['High', 'High', 'Medium']],
    ['mixed', ['High', 'Low', 'High']],
    ['mixed, in words of their own', ['Gold', 'Tin', 'Gold']],
  ])('how urgent an action is: %s', (_, grades) => {
    const { plan, actions } = withPriority(grades);
    expect(plan.priorities).toHaveLength(1);
    expect(actions.map(({ extra }) => extra['Priority'])).toEqual(grades);
  });

  it('a number alone is the ref of a priority', () => {
    expect(withPriority(['1', '1', '2']).plan.priorities.map(({ ref, title }) => [ref, title])).toEqual([
      ['1', null],
      ['2', null],
    ]);
  });

  it('an item of an agenda is no ref', () => {
    const { actions } = planIn(
      asText([
        ['Item', 'Action', 'Lead', 'Status'],
        ['8. Quality report', 'Bring a breakdown by site', 'Ann Lee', 'Open'],
        ['11. Finance report', 'Circulate the plan to all', 'Bo Ray', 'Closed'],
      ]),
    );
    expect(actions[0]).toMatchObject({ ref: null, extra: { Item: '8. Quality report' } });
  });
});

describe('a column without a head that holds letters', () => {
  it('has the letters of actions, not their ratings', () => {
    const { actions } = planIn(
      asText([
        ['Focus area', '', 'Actions', 'Lead', 'RAG', 'Update'],
        ['1.1 Governance', 'A', 'Refresh the terms', 'Jo Bell', 'G', ''],
        ['', 'B', 'Publish the minutes', 'Jo Bell', 'A', ''],
        ['1.2 Data', 'A', 'Build a dashboard', 'Sam Orr', 'R', ''],
      ]),
    );
    expect(actions.map(({ ref, status }) => [ref, status])).toEqual([
      ['1.1 A', 'G'],
      ['1.1 B', 'A'],
      ['1.2 A', 'R'],
    ]);
  });
});
