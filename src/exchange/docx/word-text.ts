import { attribute, childOf, type XmlNode } from '../xml/xml.ts';
import { attributeOf, valOf } from './word-styles.ts';

/** What a paragraph says and what its words carry. */
export interface WordText {
  text: string;
  isStruck: boolean;
  /** The colour behind all of its words, `RRGGBB`. */
  highlight: string | null;
  links: string[];
  comments: string[];
}

/** What paragraphs of a document point at, and what was met in them on the way. */
export interface WordSources {
  links: ReadonlyMap<string, string>;
  comments: ReadonlyMap<string, string>;
  footnotes: ReadonlyMap<string, string>;
  /** Words that tracked changes take out. */
  deleted: string[];
}

/** Signs of the Wingdings font that plans use, by their code. */
const SIGNS: Record<string, string> = {
  FC: '✓',
  FB: '✗',
  FE: '☑',
  FD: '☒',
  A8: '☐',
  B7: '•',
  A7: '▪',
  D8: '➢',
  E0: '→',
};
const HIGHLIGHTS: Record<string, string> = {
  yellow: 'FFFF00',
  green: '00FF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  blue: '0000FF',
  red: 'FF0000',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
  black: '000000',
};
/** What Word keeps beside the words: instructions of fields, what was moved away, the copy for old programs. */
const LEFT_OUT = new Set(['instrText', 'delInstrText', 'Fallback', 'pPr', 'rPr', 'pict', 'sdtPr', 'tbl']);

/** Reads a paragraph's words with tracked insertions in and deletions out. */
export function readParagraph(paragraph: XmlNode, sources: WordSources): WordText {
  const reader = new ParagraphReader(sources);
  for (const child of paragraph.children) reader.read(child, null);
  return reader.take();
}

class ParagraphReader {
  readonly #sources: WordSources;
  readonly #links: string[] = [];
  readonly #comments: string[] = [];
  readonly #highlights = new Set<string | null>();
  #text = '';
  #struck = 0;

  constructor(sources: WordSources) {
    this.#sources = sources;
  }

  read(node: XmlNode, run: XmlNode | null): void {
    if (LEFT_OUT.has(node.name)) return;
    if (node.name === 'del' || node.name === 'moveFrom') return this.#leaveOut(node);
    if (node.name === 'hyperlink') this.#addLink(node);
    const inside = node.name === 'r' ? (childOf(node, 'rPr') ?? node) : run;
    if (node.name === 't') this.#add(node.children.map(({ text }) => text).join(''), inside);
    else if (node.name === 'tab' || node.name === 'ptab') this.#add(' ', inside);
    else if (node.name === 'br' || node.name === 'cr') this.#add('\n', inside);
    else if (node.name === 'noBreakHyphen') this.#add('-', inside);
    else if (node.name === 'sym') this.#add(signOf(node), inside);
    else if (node.name === 'commentReference') this.#note(this.#sources.comments, node);
    else if (node.name === 'footnoteReference' || node.name === 'endnoteReference')
      this.#note(this.#sources.footnotes, node);
    else if (node.name === 'p' && this.#text !== '') this.#readBox(node, inside);
    else for (const child of node.children) this.read(child, inside);
  }

  /** A text box stands inside a run, in paragraphs of its own. */
  #readBox(node: XmlNode, run: XmlNode | null): void {
    this.#text += '\n';
    for (const child of node.children) this.read(child, run);
  }

  #add(text: string, run: XmlNode | null): void {
    this.#text += text;
    if (text.trim() === '') return;
    const strike = childOf(run ?? undefined, 'strike') ?? childOf(run ?? undefined, 'dstrike');
    if (strike && !/^(?:0|false|off)$/.test(attributeOf(strike, 'val') ?? '1')) this.#struck += text.trim().length;
    this.#highlights.add(highlightOf(run ?? undefined));
  }

  #addLink(node: XmlNode): void {
    const target = this.#sources.links.get(attribute(node.attributes, 'id') ?? '');
    if (target) this.#links.push(target);
  }

  #note(notes: ReadonlyMap<string, string>, node: XmlNode): void {
    const text = notes.get(attributeOf(node, 'id') ?? '');
    if (text) this.#comments.push(text);
  }

  #leaveOut(node: XmlNode): void {
    const words = deletedWords(node).trim();
    if (words !== '') this.#sources.deleted.push(words);
  }

  take(): WordText {
    const [highlight = null] = this.#highlights;
    const letters = this.#text.replaceAll(/\s+/g, '').length;
    return {
      text: this.#text.replaceAll('\u00AD', ''),
      isStruck: letters > 0 && this.#struck >= letters,
      highlight: this.#highlights.size === 1 ? highlight : null,
      links: this.#links,
      comments: this.#comments,
    };
  }
}

function highlightOf(run: XmlNode | undefined): string | null {
  const name = valOf(run, 'highlight');
  if (name !== undefined) return HIGHLIGHTS[name] ?? null;
  return shadeOf(run);
}

/** The fill of a cell's or a run's shading, `RRGGBB`; none for automatic and white. */
export function shadeOf(properties: XmlNode | undefined): string | null {
  const fill = attributeOf(childOf(properties, 'shd'), 'fill');
  return fill !== undefined && /^[\dA-F]{6}$/i.test(fill) && !/^F{6}$/i.test(fill) ? fill.toUpperCase() : null;
}

function signOf(node: XmlNode): string {
  const code = attributeOf(node, 'char') ?? '';
  const known = /wingdings|symbol/i.test(attributeOf(node, 'font') ?? '')
    ? SIGNS[code.slice(-2).toUpperCase()]
    : undefined;
  return known ?? String.fromCodePoint(Number.parseInt(code, 16) || 0xfffd);
}

const deletedWords = (node: XmlNode): string =>
  node.name === 'delText' || node.name === 't'
    ? node.children.map(({ text }) => text).join('')
    : node.children.map(deletedWords).join('');
