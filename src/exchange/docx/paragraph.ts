import { MarkedText, PLAIN_LOOK, type TextLook } from '../file/marked-text.ts';
import { symbolLetter, symbolText } from '../file/symbol-letters.ts';
import { attribute, childOf, childrenOf, textIn, type XmlNode } from '../xml/xml.ts';
import type { Asides } from '../file/asides.ts';
import type { DocumentContext } from './document-context.ts';
import { isOn, valueOf } from './document-styles.ts';
import { highlightColour, shadingColour } from './shading.ts';

/** The address in a field such as `HYPERLINK "https://…" \h`. */
const LINK_FIELD = /^\s*HYPERLINK\s+"([^"]+)"/i;
/** What says how something looks and not what it says; where two versions of a thing stand, the older one. */
const NO_TEXT = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'sdtEndPr',
  'instrText',
  'delInstrText',
  'Fallback',
  'rt',
  'txbxContent',
]);

/** Reads the words of one paragraph as Word shows them; what it does not show goes to the asides. */
export class ParagraphReader {
  readonly text = new MarkedText();
  /** Boxes of text that are anchored here. */
  readonly boxes: XmlNode[] = [];
  readonly comments: string[] = [];
  readonly #context: DocumentContext;
  readonly #asides: Asides;
  /** Fields that are open: what each does, and whether its result has begun. */
  readonly #fields: { code: string; isResult: boolean }[] = [];
  #deleted = '';
  #hidden = '';

  constructor(context: DocumentContext, asides: Asides) {
    this.#context = context;
    this.#asides = asides;
  }

  read(paragraph: XmlNode): void {
    const style = this.#context.styleOf(valueOf(childOf(childOf(paragraph, 'pPr'), 'pStyle')));
    this.#readChildren(paragraph, { ...PLAIN_LOOK, isStruck: style.isStruck });
    if (this.#deleted !== '') this.#asides.deleted.push(this.#deleted);
    if (this.#hidden !== '') this.#asides.hidden.push(this.#hidden);
  }

  #readChildren(node: XmlNode, look: TextLook): void {
    for (const child of node.children) this.#readNode(child, look);
  }

  #readNode(node: XmlNode, look: TextLook): void {
    if (NO_TEXT.has(node.name)) return;
    if (node.name === 'r') return this.#readRun(node, look);
    if (node.name === 'del' || node.name === 'moveFrom') return this.#leaveOut(node);
    if (node.name === 'hyperlink') return this.#readLink(node, look);
    if (node.name === 'fldSimple') {
      const address = LINK_FIELD.exec(attribute(node.attributes, 'instr') ?? '')?.[1];
      return this.#readChildren(node, address === undefined ? look : { ...look, address });
    }
    if (node.name === 'sdt' && isPlaceholder(node)) return void this.#asides.placeholders.push(wordsOf(node));
    this.#readChildren(node, look);
  }

  #readLink(node: XmlNode, look: TextLook): void {
    const address = this.#context.addresses.get(attribute(node.attributes, 'id') ?? '') ?? look.address;
    this.#readChildren(node, { ...look, address });
  }

  #leaveOut(node: XmlNode): void {
    this.#deleted += wordsOf(node);
  }

  #readRun(run: XmlNode, around: TextLook): void {
    const properties = childOf(run, 'rPr');
    const style = this.#context.styleOf(valueOf(childOf(properties, 'rStyle')));
    if (isOn(properties, 'vanish') ?? style.isHidden) {
      this.#hidden += wordsOf(run);
      return;
    }
    const struck = isOn(properties, 'strike') ?? isOn(properties, 'dstrike');
    const fill =
      highlightColour(valueOf(childOf(properties, 'highlight'))) ??
      shadingColour(childOf(properties, 'shd'), this.#context.theme);
    const look = {
      isStruck: struck ?? (style.isStruck || around.isStruck),
      address: this.#fieldAddress() ?? around.address,
      fill: fill ?? around.fill,
    };
    const fonts = childOf(properties, 'rFonts');
    for (const piece of run.children)
      this.#readPiece(piece, look, (fonts && attribute(fonts.attributes, 'ascii')) ?? '');
  }

  #readPiece(piece: XmlNode, look: TextLook, font: string): void {
    const { name, attributes } = piece;
    if (name === 't') this.text.add(symbolText(font, textIn(piece)), look);
    else if (name === 'tab' || name === 'ptab') this.text.add('\t', look);
    else if (name === 'br' || name === 'cr') this.text.add('\n', look);
    else if (name === 'noBreakHyphen') this.text.add('-', look);
    else if (name === 'sym') {
      const code = Number.parseInt(attribute(attributes, 'char') ?? '', 16) || 0;
      this.text.add(symbolLetter(attribute(attributes, 'font') ?? '', code), look);
    } else if (name === 'delText') this.#deleted += textIn(piece);
    else if (name === 'fldChar') this.#readFieldMark(piece, look);
    else if (name === 'instrText') this.#addFieldCode(textIn(piece));
    else if (name.endsWith('Reference')) this.#readReference(name, attribute(attributes, 'id') ?? '');
    else if (/^(?:drawing|pict|object|AlternateContent)$/.test(name)) this.#readDrawing(piece);
    else this.#readNode(piece, look);
  }

  #readFieldMark(mark: XmlNode, look: TextLook): void {
    const kind = attribute(mark.attributes, 'fldCharType');
    if (kind === 'begin') this.#fields.push({ code: '', isResult: false });
    else if (kind === 'end') this.#fields.pop();
    else for (const field of this.#fields.slice(-1)) field.isResult = true;
    const form = childOf(mark, 'ffData');
    if (form) this.text.add(formText(form), look);
  }

  #addFieldCode(code: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.isResult) field.code += code;
  }

  #fieldAddress(): string | null {
    const open = this.#fields.findLast(({ isResult, code }) => isResult && LINK_FIELD.test(code));
    return open ? (LINK_FIELD.exec(open.code)?.[1] ?? null) : null;
  }

  #readReference(name: string, id: string): void {
    const { comments, footnotes, endnotes } = this.#context;
    const comment = name === 'commentReference' ? comments.get(id) : undefined;
    if (comment !== undefined && !this.comments.includes(comment)) this.comments.push(comment);
    const note =
      name === 'footnoteReference' ? footnotes.get(id) : name === 'endnoteReference' ? endnotes.get(id) : undefined;
    if (note !== undefined) this.#asides.notes.push(note);
  }

  #readDrawing(node: XmlNode): void {
    const choice = node.name === 'AlternateContent' ? (childOf(node, 'Choice') ?? childOf(node, 'Fallback')) : node;
    const boxes = choice ? outermost(choice, 'txbxContent') : [];
    this.boxes.push(...boxes);
    if (boxes.length === 0) this.#asides.pictures += 1;
  }
}

/** A content control that shows only what asks to be filled in. */
export const isPlaceholder = (control: XmlNode): boolean =>
  (isOn(childOf(control, 'sdtPr'), 'showingPlcHdr') ?? false) === true;

/** All letters inside a node, deleted ones too. */
export const wordsOf = (node: XmlNode): string =>
  node.name === 't' || node.name === 'delText' ? textIn(node) : node.children.map(wordsOf).join('');

function outermost(node: XmlNode, name: string): XmlNode[] {
  if (node.name === name) return [node];
  return node.children.filter((child) => child.name !== 'Fallback').flatMap((child) => outermost(child, name));
}

/** What a field of an old form shows: its tick box, or the entry that was chosen from its list. */
function formText(form: XmlNode): string {
  const box = childOf(form, 'checkBox');
  if (box) return (isOn(box, 'checked') ?? isOn(box, 'default') ?? false) ? '☒' : '☐';
  const list = childOf(form, 'ddList');
  const entries = childrenOf(list, 'listEntry').map(valueOf);
  return entries[Number(valueOf(childOf(list, 'result')) ?? 0)] ?? '';
}
