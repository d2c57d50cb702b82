import { TooLargeError } from '../file/too-large-error.ts';
import { createXmlReader, type Attributes, type XmlNode } from '../xml/xml.ts';
import { streamText } from '../zip/stream-text.ts';
import type { Zip } from '../zip/zip.ts';

const TOO_LARGE =
  'This document has far more text in it than a plan could have. Copy the plan into a new document and choose that one.';
const MOST_NODES_OF_A_BLOCK = 400_000;
const MOST_BLOCKS = 200_000;
const MOST_LETTERS = 20_000_000;

/** A paragraph of a document's body, or a row of one of its outermost tables, as XML. */
export interface DocumentBlock {
  node: XmlNode;
  /** Which table a row belongs to, counted from 1; null for a paragraph. */
  table: number | null;
  /** What stands here only asks to be filled in. */
  isPlaceholder: boolean;
}

/** Hands a document's blocks on in order; at no time is more than one of them held. @throws {ZipError} @throws {TooLargeError} */
export function readBlocks(zip: Zip, path: string, onBlock: (block: DocumentBlock) => void): void {
  const blocks = new BlockReader(onBlock);
  const reader = createXmlReader({
    open: (name, attributes) => blocks.open(name, attributes),
    text: (piece) => blocks.add(piece),
    close: () => blocks.close(),
  });
  streamText(zip, path, (text) => reader.write(text));
  reader.end();
}

class BlockReader {
  readonly #onBlock: (block: DocumentBlock) => void;
  /** What is open around blocks: names, with what is known of them. */
  readonly #around: { name: string; table: number | null; isPlaceholder: boolean }[] = [];
  /** The open nodes of the block that is being read. */
  #path: XmlNode[] = [];
  #nodes = 0;
  #blocks = 0;
  #letters = 0;
  #tables = 0;

  constructor(onBlock: (block: DocumentBlock) => void) {
    this.#onBlock = onBlock;
  }

  open(name: string, attributes: Attributes): void {
    const isBlock = (name === 'p' || name === 'tr') && !this.#around.some((one) => one.name === 'Fallback');
    if (this.#path.length > 0 || isBlock) return this.#openNode({ name, attributes, children: [], text: '' });
    if (name === 'showingPlcHdr') for (const one of this.#around) if (one.name === 'sdt') one.isPlaceholder = true;
    if (name === 'tbl') this.#tables += 1;
    const table = name === 'tbl' ? this.#tables : null;
    this.#around.push({ name, table, isPlaceholder: false });
  }

  #openNode(node: XmlNode): void {
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES_OF_A_BLOCK) throw new TooLargeError(TOO_LARGE);
    this.#path.at(-1)?.children.push(node);
    this.#path.push(node);
  }

  add(text: string): void {
    const open = this.#path.at(-1);
    if (!open) return;
    this.#letters += text.length;
    if (this.#letters > MOST_LETTERS) throw new TooLargeError(TOO_LARGE);
    open.text += text;
  }

  close(): void {
    const node = this.#path.pop();
    if (!node) this.#around.pop();
    else if (this.#path.length === 0) this.#hand(node);
  }

  #hand(node: XmlNode): void {
    this.#nodes = 0;
    this.#blocks += 1;
    if (this.#blocks > MOST_BLOCKS) throw new TooLargeError(TOO_LARGE);
    const table = this.#around.findLast((one) => one.table !== null)?.table ?? null;
    const isPlaceholder = this.#around.some((one) => one.isPlaceholder);
    this.#onBlock({ node, table: node.name === 'tr' ? table : null, isPlaceholder });
  }
}
