import type { Paper, PaperBlock } from './paper.ts';

/** A paper as plain text, for an e-mail or a chat: heads are underlined, lists have dashes, tables a line for each row. */
export const paperText = ({ blocks }: Paper): string =>
  `${blocks
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;

function textOf(block: PaperBlock): string {
  switch (block.kind) {
    case 'title':
      return underlined(block.text, '=');
    case 'heading':
      return block.level === 1 ? underlined(block.text, '-') : block.text;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${indented(item)}`).join('\n');
    case 'facts':
      return block.facts.map(([term, fact]) => `${term}: ${indented(fact)}`).join('\n');
    case 'table':
      return block.rows.map((row) => `- ${rowText(block.heads, row)}`).join('\n');
  }
}

/** The first cell says what the row is; the others follow under their heads, where they have something to say. */
function rowText(heads: readonly string[], [first = '', ...others]: readonly string[]): string {
  const rest = others.flatMap((cell, at) => (cell === '' ? [] : `${heads[at + 1] ?? ''}: ${cell}`));
  return [indented(first), ...rest].join('; ');
}

const indented = (text: string): string => text.replaceAll('\n', '\n  ');

const underlined = (text: string, mark: string): string => `${text}\n${mark.repeat(Math.min(78, [...text].length))}`;
