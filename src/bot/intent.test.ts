import { expect, it } from 'vitest';
import { readIntent } from './intent.ts';

it.each([
  ['Hi', 'greeting'],
  ['hello!', 'greeting'],
  ['<at>Action Plan Monitor</at>&nbsp;Hey', 'greeting'],
  ['Good morning.', 'greeting'],
  ['HELP', 'help'],
  ['?', 'help'],
  ['My actions', 'actions'],
  ['show me my actions please', 'unknown'],
  ['show my actions', 'actions'],
  ['What’s due?', 'actions'],
  ['', 'unknown'],
  ['hijack', 'unknown'],
])('“%s” is a wish for %s', (text, intent) => {
  expect(readIntent(text)).toBe(intent);
});
