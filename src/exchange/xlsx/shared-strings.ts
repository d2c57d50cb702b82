import { createXmlReader, type Attributes } from '../xml/xml.ts';
import { streamText } from '../zip/stream-text.ts';
import type { Zip } from '../zip/zip.ts';

/** A text of a workbook, joined from its runs. */
export interface RichText {
  text: string;
  /** All of its runs are struck through. */
  isStruck: boolean;
  /** Of a text that is struck through in part, the struck words; else empty. */
  struckPart: string;
}

/** Collects one text from its XML: runs joined, readings aids (phonetic runs) left out. */
export class RichTextReader {
  #text = '';
  #isInText = false;
  #phonetic = 0;
  #struck = '';
  #isRunStruck = false;

  open(name: string, attributes: Attributes): void {
    if (name === 't') this.#isInText = true;
    else if (name === 'rPh') this.#phonetic += 1;
    else if (name === 'r') this.#isRunStruck = false;
    else if (name === 'strike') this.#isRunStruck = !/^(?:0|false)$/.test(attributes['val'] ?? '1');
  }

  add(piece: string): void {
    if (!this.#isInText || this.#phonetic > 0) return;
    this.#text += piece;
    if (this.#isRunStruck) this.#struck += piece;
  }

  close(name: string): void {
    if (name === 't') this.#isInText = false;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'r') this.#isRunStruck = false;
  }

  /** The text so far, and begins the next. */
  take(): RichText {
    const isStruck = this.#struck.trim() !== '' && this.#struck.trim() === this.#text.trim();
    const taken = { text: plainText(this.#text), isStruck, struckPart: isStruck ? '' : plainText(this.#struck).trim() };
    this.#text = '';
    this.#struck = '';
    return taken;
  }
}

/** Letters that XML cannot hold are written `_x000D_` (ECMA-376, 22.9.2.19); line ends are made one kind. */
export function plainText(text: string): string {
  const escaped = text.includes('_x')
    ? text.replaceAll(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return escaped.includes('\r') ? escaped.replaceAll(/\r\n?/g, '\n') : escaped;
}

/** The texts that cells share, by number. @throws {ZipError} */
export function readSharedStrings(zip: Zip, path: string | undefined): RichText[] {
  const strings: RichText[] = [];
  if (path === undefined) return strings;
  const text = new RichTextReader();
  const reader = createXmlReader({
    open: (name, attributes) => text.open(name, attributes),
    text: (piece) => text.add(piece),
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.take());
    },
  });
  streamText(zip, path, (piece) => reader.write(piece));
  reader.end();
  return strings;
}
