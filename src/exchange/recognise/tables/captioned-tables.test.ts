import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const read = (html: string): ReturnType<typeof readPlan> =>
  readPlan({ name: 'pasted', bytes: new TextEncoder().encode(html) });
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const HEADS = row('Lead', 'By when', 'RAG', 'Progress');

const small = (caption: string, ...cells: string[]): string =>
  `<table><tr><td colspan=4>${caption}</td></tr>${HEADS}${row(...cells)}</table>`;

describe('a small table for each action', () => {
  it('is one table, in which the words above its heads are the action', () => {
    const html = `<h1>Homes</h1><h2>Priority 1: Doors</h2>${small('1.1 Hang doors', 'Ada', 'May 2024', 'G', 'Hung')}${small('Action 1.2: Oil hinges', 'Bo', 'TBC', 'A', '')}
      <h2>Priority 2: Roofs</h2><p>2.1 Mend roofs</p><table>${HEADS}${row('Cy', 'June 2024', 'R', '')}</table>`;
    const { plan, findings } = read(html);
    expect(
      plan?.priorities.map(({ ref, focusAreas }) => [
        ref,
        ...focusAreas.flatMap(({ actions }) =>
          actions.map((action) => [action.ref, action.text, action.leads[0], action.status, action.source.row]),
        ),
      ]),
    ).toEqual([
      ['1', ['1.1', '1.1 Hang doors', 'Ada', 'G', 5], ['1.2', 'Action 1.2: Oil hinges', 'Bo', 'A', 8]],
      ['2', ['2.1', '2.1 Mend roofs', 'Cy', 'R', 12]],
    ]);
    expect(findings.map(({ code }) => code)).not.toContain('words-not-placed');
  });

  it('is not read so where a head names the actions, or where several rows stand under the heads', () => {
    const named = `<p>Doors</p><table>${row('Action', 'Lead', 'RAG')}${row('Hang doors', 'Ada', 'G')}</table><p>Roofs</p><table>${row('Action', 'Lead', 'RAG')}${row('Mend roofs', 'Bo', 'R')}</table>`;
    const { plan } = read(named);
    expect(plan?.priorities[0]?.focusAreas.map(({ title, actions }) => [title, actions[0]?.text])).toEqual([
      ['Doors', 'Hang doors'],
      ['Roofs', 'Mend roofs'],
    ]);
    const several = small('Doors', 'Ada', 'May 2024', 'G', 'Hung').replace(
      '</table>',
      `${row('Bo', 'TBC', 'A', '')}</table>`,
    );
    expect(read(several + several).outcome).toBe('refused');
  });
});
