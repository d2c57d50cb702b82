import { elementsIn, setAttribute, textIn } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { escapeXml } from '../xml-text.ts';
import type { Redact } from './name-redactor.ts';

/** Programs cut a line into pieces at will. What changes goes into the first piece of it, and leaves the others. */
export function redactLine(line: XmlElement, redact: Redact): void {
  for (const name of ['t', 'delText']) redactPieces(elementsIn(line, name), redact);
}

function redactPieces(all: readonly XmlElement[], redact: Redact): void {
  const pieces = all.filter((piece) => !elementsIn(piece, 'p').length);
  if (pieces.length < 2) return;
  const texts = pieces.map(textIn);
  const whole = texts.join('');
  const redacted = redact(whole);
  if (redacted === whole || texts.map(redact).join('') === redacted) return;
  let start = 0;
  while (start < whole.length && whole[start] === redacted[start]) start += 1;
  let end = 0;
  while (end < Math.min(whole.length, redacted.length) - start && whole.at(-1 - end) === redacted.at(-1 - end))
    end += 1;
  replaceStretch(pieces, texts, {
    from: start,
    to: whole.length - end,
    words: redacted.slice(start, redacted.length - end),
  });
}

function replaceStretch(
  pieces: readonly XmlElement[],
  texts: readonly string[],
  { from, to, words }: { from: number; to: number; words: string },
): void {
  let at = 0;
  let isSaid = false;
  pieces.forEach((piece, index) => {
    const text = texts[index] ?? '';
    const [start, end] = [Math.max(0, from - at), Math.min(text.length, to - at)];
    at += text.length;
    if (start >= text.length || end <= 0) return;
    piece.children = [escapeXml(text.slice(0, start) + (isSaid ? '' : words) + text.slice(end))];
    setAttribute(piece, 'xml:space', 'preserve');
    isSaid = true;
  });
}
