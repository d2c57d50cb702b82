import { describe, expect, it } from 'vitest';
import { namedPeople } from './named-people.ts';

const NOBODY_ELSE = { leadTexts: [], authors: [] };

describe('who is named in a plan', () => {
  it('is everyone listed as a person, by every spelling, with the post that stands beside the name', () => {
    const listed = [
      { name: 'Tim Moss, Head of Roads', aliases: ['T Moss'], role: null },
      { name: 'Ada Byrne', role: 'Chair' },
      { name: 'N/A', role: null },
    ];
    expect(namedPeople({ listed, ...NOBODY_ELSE })).toEqual([
      { names: ['Tim Moss', 'T Moss'], role: 'Head of Roads' },
      { names: ['Ada Byrne'], role: 'Chair' },
    ]);
  });

  it('is nobody of a body or a post, save who is named beside it', () => {
    const listed = [
      { name: 'Early Help', role: null, kind: 'group' as const },
      { name: 'Head of Roads (Cy Dunn)', role: null, kind: 'role' as const },
    ];
    expect(namedPeople({ listed, leadTexts: ['Early Help / Head of Roads (Cy Dunn)'], authors: [] })).toEqual([
      { names: ['Cy Dunn'], role: 'Head of Roads' },
    ]);
  });

  it('is whom lead cells name beside, such as who led before, and who worked on the file', () => {
    expect(
      namedPeople({
        listed: [{ name: 'Jo Bell', role: null }],
        leadTexts: ['Jo Bell (previously Sam Hart)', 'Public Health Board'],
        authors: ['Shah, Priya (Roads)', 'Microsoft', 'jo bell'],
      }),
    ).toEqual([
      { names: ['Jo Bell'], role: null },
      { names: ['Sam Hart'], role: null },
      { names: ['Priya Shah'], role: null },
    ]);
  });

  it('is one person by an initial and in full, where nobody else could be meant', () => {
    const named = (...names: string[]) =>
      namedPeople({ listed: names.map((name) => ({ name, role: null })), ...NOBODY_ELSE }).map((one) => one.names);
    expect(named('Priya Shah', 'P. Shah')).toEqual([['Priya Shah', 'P. Shah']]);
    expect(named('Priya Shah', 'Paul Shah', 'P. Shah')).toEqual([['Priya Shah'], ['Paul Shah'], ['P. Shah']]);
  });
});
