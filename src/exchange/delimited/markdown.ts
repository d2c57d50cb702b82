import type { CellMarks, Row } from '../table.ts';

/** The line below a table's heads: dashes, with colons that say how a column is aligned. */
const RULE = /^:?-{2,}:?$/;
const HEADING = /^(#{1,6})\s+(\S.*)$/s;
const BOLD = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g;
const LINK = /\[([^\]\n]+)\]\((https?:[^\s)]+)\)/;

/** Rows of a text that is marked up as wikis and chats do it, without the marks: headings, bold words, links, ruled lines. */
export function withoutMarkdown(rows: readonly Row[]): Row[] {
  const isMarked = rows.some((row) => isRule(row) || (isAlone(row) && /^#{1,6}\s+\p{L}/u.test(row.cells[0] ?? '')));
  return isMarked ? rows.map(plainRow) : [...rows];
}

const isAlone = ({ cells }: Row): boolean => cells.slice(1).every((cell) => cell === '');

function isRule({ cells }: Row): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => RULE.test(cell));
}

function plainRow(row: Row): Row {
  if (isRule(row)) return { number: row.number, cells: [''] };
  const [, marks = '', text] = isAlone(row) ? (HEADING.exec(row.cells[0] ?? '') ?? []) : [];
  const cells = (text === undefined ? row.cells : [text]).map((cell) => cell.replaceAll(BOLD, '$2'));
  const links = cells.map((cell): CellMarks | undefined => {
    const address = LINK.exec(cell)?.[2];
    return address === undefined ? undefined : { address };
  });
  return {
    number: row.number,
    cells: cells.map((cell) => cell.replace(LINK, '$1')),
    ...(links.some(Boolean) ? { marks: links } : {}),
    ...(text === undefined ? {} : { heading: marks.length }),
  };
}
