import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { sizeOf } from '../../../src/cards/card-size.ts';
import { faultsOf } from '../../setup/card-checker.ts';
import { sampleCards } from '../../setup/card-samples.ts';

describe.each(Object.entries(sampleCards()))('%s', (_, card) => {
  it('is valid by version 1.5 of the schema', () => {
    expect(card.version).toBe('1.5');
    expect(faultsOf(card)).toEqual([]);
  });

  it('says itself in a sentence, for notifications and for those who hear it', () => {
    expect(card.fallbackText).toMatch(/^\S.{10,300}[.?]$/);
    expect(card.speak).toMatch(/^\S.{10,300}[.?]$/);
  });

  it('fits a message', () => {
    expect(sizeOf(card)).toBeLessThan(28_672);
  });
});

it('the checker knows what is wrong with a card', () => {
  const wrong = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'a', colour: 'red' },
      { type: 'Input.ChoiceSet', id: 'x', style: 'round', choices: [] },
      { type: 'Input.Text', id: 'x', label: 'Note' },
      { type: 'Shape' },
      { type: 'Table', rows: [], roundedCorners: true },
    ],
  } as unknown as Card;
  const faults = faultsOf(wrong).join('\n');
  for (const part of [
    'TextBlock has no property colour',
    'round',
    'at least one choice',
    'Duplicate',
    'Shape',
    'roundedCorners',
  ])
    expect(faults).toContain(part);
});
