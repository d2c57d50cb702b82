import { describe, expect, it } from 'vitest';
import { claimedSubGroup } from './sub-group-claim.ts';

describe('a note that says which group is responsible', () => {
  it.each([
    ['NM reported that JSNA is responsibility of JC Group and monitored via the ongoing plan.', 'JC Group'],
    ['The Early Years Sub-Group is responsible for this', 'Early Years Sub-Group'],
    ['This is owned by the Workforce Board.', 'Workforce Board'],
    ['Owned by Housing and Repairs Committee', 'Housing and Repairs Committee'],
    ['Responsibility for the survey now sits with the Data Panel', 'Data Panel'],
    ['the Transport Forum has responsibility for routes', 'Transport Forum'],
    ['Work is the responsibility of the Joint Comm sub group', 'Joint Comm sub group'],
  ])('%s', (note, group) => {
    expect(claimedSubGroup(note)?.group).toBe(group);
  });

  it('quotes the sentence and no more', () => {
    const note = 'Survey sent. The Data Panel is responsible for the replies. More in May.';
    expect(claimedSubGroup(note)?.quote).toBe('The Data Panel is responsible for the replies.');
  });

  it.each([
    'Joint Comm sub group report is ongoing',
    'Early Years Sub Group currently being chaired by Pat Lee and taking a lead on the joint focus',
    'Presented to the Workforce Board',
    'Is the Data Panel responsible for this?',
    'This is not the responsibility of the Data Panel.',
    'The Data Panel is no longer responsible for this.',
    'Pat Lee is responsible for this.',
    '',
  ])('is no claim where it only mentions one: %s', (note) => {
    expect(claimedSubGroup(note)).toBeNull();
  });
});
