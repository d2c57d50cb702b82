import { describe, expect, it } from 'vitest';
import { readLegendText } from './legend-text.ts';

const read = (text: string): unknown => {
  const legend = readLegendText(text);
  return legend && [legend.before, ...legend.entries.map(({ label, meaning }) => `${label}: ${meaning}`)];
};

describe('a legend in running text', () => {
  it('is found by colours, without a mark between the entries', () => {
    expect(read('State Purple – handed over, Yellow – begun. Red – nothing yet')).toEqual([
      'State',
      'Purple: handed over',
      'Yellow: begun.',
      'Red: nothing yet',
    ]);
  });

  it('is found by letters, or by capitalised words before a dash', () => {
    expect(read('Key: C = Closed; O = Open')).toEqual(['Key:', 'C: Closed', 'O: Open']);
    expect(read('Progress Stalled - Behind plan On track - as planned')).toEqual([
      'Progress',
      'Stalled: Behind plan',
      'On track: as planned',
    ]);
  });

  it('says what was trimmed from the end of a meaning', () => {
    expect(readLegendText('Red - late, Green - done')?.entries[0]).toEqual({
      label: 'Red',
      meaning: 'late',
      trimmed: ',',
    });
  });

  it.each(['Lead', 'Actions (Implementation)', 'Red - one colour is no legend', 'Visit - each home'])(
    'is not in "%s"',
    (text) => {
      expect(readLegendText(text)).toBeNull();
    },
  );
});
