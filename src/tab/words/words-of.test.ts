import compile from 'icu-minify/compile';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { wordsOf } from './words-of.ts';

const compiled = <K extends string>(messages: Record<K, string>): Record<K, string> =>
  Object.fromEntries(Object.entries<string>(messages).map(([key, message]) => [key, compile(message)])) as Record<
    K,
    string
  >;

test('a message says its values, its plural forms and its figures as en-GB has them', () => {
  const say = wordsOf(
    compiled({ plain: 'Board', count: '{count, plural, one {# action} other {# actions}} in {group}' }),
  );
  expect(say('plain')).toBe('Board');
  expect(say('count', { count: 1, group: 'IPG' })).toBe('1 action in IPG');
  expect(say('count', { count: 5000, group: 'IPG' })).toBe('5,000 actions in IPG');
});

test('a message with elements in it keeps them in their places', () => {
  const say = wordsOf(compiled({ help: 'Read <link>the legend</link> first' }));
  const words = say.rich('help', { link: (chunks) => createElement('a', { href: '#' }, chunks) });
  expect(renderToStaticMarkup(createElement('p', null, words))).toBe('<p>Read <a href="#">the legend</a> first</p>');
});
