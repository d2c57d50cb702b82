import { attribute, childOf, childrenOf, textIn, type XmlNode } from '../xml/xml.ts';
import { bulletLetter, symbolText } from '../file/symbol-letters.ts';
import { isOn, valueOf } from './document-styles.ts';
import { numeralOf } from '../file/numerals.ts';

interface ListLevel {
  start: number;
  format: string;
  /** "%1.%2" and the like; what a bullet looks like. */
  text: string;
  font: string;
  style: string | undefined;
  /** Numbers of all levels are shown as figures. */
  isLegal: boolean;
  isRestarted: boolean;
  gap: string;
}

interface List {
  /** Lists of one kind count on from each other. */
  kind: string;
  levels: ListLevel[];
  starts: Map<number, number>;
}

/** What stands before a paragraph of a list, and how deep that is nested, from 0. */
export interface ListMark {
  text: string;
  level: number;
  isBullet: boolean;
}

const DEEPEST = 8;

/** Works out the marks of a document's lists, which are nowhere written down: paragraphs are counted as they come. */
export class ListMarks {
  readonly #lists: Map<string, List>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: XmlNode | null) {
    this.#lists = readLists(numbering);
  }

  /** The mark of the next paragraph in a list; null where the document does not describe the list. */
  next(id: string, level: number | null, style: string): ListMark | null {
    const list = this.#lists.get(id);
    if (!list) return null;
    const byStyle = list.levels.findIndex((one) => one.style === style && style !== '');
    const at = Math.min(DEEPEST, Math.max(0, level ?? (byStyle < 0 ? 0 : byStyle)));
    const own = list.levels[at];
    if (!own) return null;
    const counters = this.#count(id, list, at);
    const isBullet = own.format === 'bullet';
    const text = isBullet ? bulletLetter(symbolText(own.font, own.text)) : numbersOf(list, own, counters);
    return { text: text === '' ? '' : text + own.gap, level: at, isBullet };
  }

  #count(id: string, list: List, at: number): (number | undefined)[] {
    const counters = this.#counters.get(list.kind) ?? [];
    this.#counters.set(list.kind, counters);
    const start = list.starts.get(at);
    const isFirst = start !== undefined && !this.#begun.has(`${id}/${at}`);
    this.#begun.add(`${id}/${at}`);
    counters[at] = isFirst ? start : (counters[at] ?? (list.levels[at]?.start ?? 1) - 1) + 1;
    for (let deeper = at + 1; deeper <= DEEPEST; deeper += 1)
      if (list.levels[deeper]?.isRestarted !== false) counters[deeper] = undefined;
    return counters;
  }
}

function numbersOf(list: List, own: ListLevel, counters: readonly (number | undefined)[]): string {
  return own.text.replaceAll(/%([1-9])/g, (_, figure: string) => {
    const at = Number(figure) - 1;
    const level = list.levels[at];
    return numeralOf(counters[at] ?? level?.start ?? 1, own.isLegal ? 'decimal' : (level?.format ?? 'decimal'));
  });
}

function readLists(numbering: XmlNode | null): Map<string, List> {
  const kinds = new Map(
    childrenOf(numbering ?? undefined, 'abstractNum').map((node) => [
      attribute(node.attributes, 'abstractNumId') ?? '',
      node,
    ]),
  );
  return new Map(
    childrenOf(numbering ?? undefined, 'num').map((node) => [
      attribute(node.attributes, 'numId') ?? '',
      readList(node, kinds),
    ]),
  );
}

function readList(node: XmlNode, kinds: ReadonlyMap<string, XmlNode>): List {
  const named = valueOf(childOf(node, 'abstractNumId')) ?? '';
  const [kind, abstract] = linkedKind(named, kinds);
  const levels: ListLevel[] = [];
  for (const level of childrenOf(abstract, 'lvl')) levels[levelPlace(level)] = readLevel(level);
  const starts = new Map<number, number>();
  for (const override of childrenOf(node, 'lvlOverride')) {
    const start = valueOf(childOf(override, 'startOverride'));
    const level = childOf(override, 'lvl');
    if (start !== undefined) starts.set(levelPlace(override), Number(start));
    if (level) levels[levelPlace(override)] = readLevel(level);
  }
  return { kind, levels, starts };
}

/** A kind of list may only name a style of lists, whose levels stand with the kind that defines that style. */
function linkedKind(id: string, kinds: ReadonlyMap<string, XmlNode>): [string, XmlNode | undefined] {
  const style = valueOf(childOf(kinds.get(id), 'numStyleLink'));
  if (style === undefined) return [id, kinds.get(id)];
  return [...kinds].find(([, node]) => valueOf(childOf(node, 'styleLink')) === style) ?? [id, kinds.get(id)];
}

const levelPlace = (node: XmlNode): number =>
  Math.min(DEEPEST, Math.max(0, Math.trunc(Number(attribute(node.attributes, 'ilvl') ?? 0)) || 0));

function readLevel(node: XmlNode): ListLevel {
  const fonts = childOf(childOf(node, 'rPr'), 'rFonts');
  const gap = valueOf(childOf(node, 'suff'));
  return {
    start: Number(valueOf(childOf(node, 'start')) ?? 1),
    format: valueOf(childOf(node, 'numFmt')) ?? 'decimal',
    text: valueOf(childOf(node, 'lvlText')) ?? textIn(node).trim(),
    font: fonts ? (attribute(fonts.attributes, 'ascii') ?? '') : '',
    style: valueOf(childOf(node, 'pStyle')),
    isLegal: isOn(node, 'isLgl') ?? false,
    isRestarted: valueOf(childOf(node, 'lvlRestart')) !== '0',
    gap: gap === 'nothing' ? '' : ' ',
  };
}
