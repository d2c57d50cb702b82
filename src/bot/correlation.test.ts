import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { correlate, withCorrelation } from './correlation.ts';

it('each line says to which activity it belongs, else to which prompt, else to which run', async () => {
  const lines: unknown[] = [];
  const log = withCorrelation((event, facts) => void lines.push([event, facts['correlation']]), 'run');
  const work = async (name: string): Promise<void> => {
    log(`${name} begins`, {});
    await setImmediate();
    log(`${name} ends`, { prompt: 'p' });
  };
  await Promise.all([correlate('one', () => work('first')), correlate('two', () => work('second'))]);
  log('a prompt', { prompt: 'p' });
  log('the lease', {});
  expect(lines).toEqual([
    ['first begins', 'one'],
    ['second begins', 'two'],
    ['first ends', 'one'],
    ['second ends', 'two'],
    ['a prompt', 'p'],
    ['the lease', 'run'],
  ]);
});
