import { expect, test } from 'vitest';
import { pseudo } from './pseudo-words.ts';
import { compileCatalogue } from './words-plugin.ts';

test('a message that is no ICU message stops the build, by its name', () => {
  const broken = JSON.stringify({ fine: 'All well', broken: '{count, plural, one {# action}' });
  expect(() => compileCatalogue(broken, { isPseudo: false, file: 'board.json' })).toThrow(/board\.json: “broken”/);
});

test('pseudo words are longer, in brackets, and the same message', () => {
  expect(pseudo('Find')).toBe('⟦Fíñd~~⟧');
  expect(pseudo('{count, plural, one {# action} other {# actions}} in {group}')).toBe(
    '⟦{count,plural,one{# áçtíóñ} other{# áçtíóñs}} íñ {group}~~~~~⟧',
  );
  expect(pseudo('See <link>the legend</link>')).toBe('⟦Séé <link>thé légéñd</link>~~~~~~⟧');
});
