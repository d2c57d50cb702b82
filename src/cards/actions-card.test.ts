import { expect, it } from 'vitest';
import { sampleAction, sampleFacts } from '../../test/setup/card-samples.ts';
import { actionsCard } from './actions-card.ts';

it('a list of actions says how many more there are than it shows', () => {
  const actions = Array.from({ length: 17 }, (_, index) => ({ action: sampleAction(), name: `1.${index}` }));
  const words = JSON.stringify(actionsCard({ actions, legend: sampleFacts([]).legend, boardUrl: 'http://localhost' }));
  expect(words).toContain('You lead 17 actions');
  expect(words).toContain('And 2 more');
});
