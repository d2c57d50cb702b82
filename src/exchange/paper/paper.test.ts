import { describe, expect, test } from 'vitest';
import type { Paper } from './paper.ts';
import { paperText } from './paper-text.ts';

const PAPER: Paper = {
  title: 'Minutes',
  blocks: [
    { kind: 'title', text: 'Minutes' },
    { kind: 'facts', facts: [['Present', 'Ada\nBen']] },
    { kind: 'heading', level: 1, text: '1.2 A' },
    { kind: 'paragraph', text: 'Schools sign the offer.' },
    { kind: 'list', items: ['Decision: go on.\nAt once.'] },
    { kind: 'table', heads: ['Next step', 'Who', 'By when'], rows: [['Write to schools', '', '12 December 2026']] },
  ],
};

describe('a paper as text', () => {
  test('has heads that are told by their lines, and lists and tables that can be read aloud', () => {
    expect(paperText(PAPER)).toBe(
      [
        'Minutes',
        '=======',
        '',
        'Present: Ada',
        '  Ben',
        '',
        '1.2 A',
        '-----',
        '',
        'Schools sign the offer.',
        '',
        '- Decision: go on.',
        '  At once.',
        '',
        '- Write to schools; By when: 12 December 2026',
        '',
      ].join('\n'),
    );
  });
});
