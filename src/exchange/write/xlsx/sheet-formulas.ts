import { attributeOf, childOf, elementsIn, isElement, localName, setAttribute, textIn } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { escapeXml } from '../xml-text.ts';
import { moveRefs } from './cell-ref.ts';
import { shiftFormula, type Shift } from './shift-formula.ts';

/** Elements outside the cells whose text is a formula. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2', 'calculatedColumnFormula']);

/**
 * Moves the references of a sheet's formulas to cells that moved. Formulas that Excel keeps for several cells at once are
 * told from the place of the first; where places move, these cells keep their values and lose the formula.
 */
export function moveFormulas(root: XmlElement, shift: Shift): void {
  const isOwn = shift.sheet === shift.ownSheet;
  for (const cell of elementsIn(root, 'c')) {
    const formula = childOf(cell, 'f');
    if (!formula) continue;
    const kind = attributeOf(formula, 't');
    if (kind !== undefined && kind !== 'normal' && (isOwn || textIn(formula).includes('!'))) dropFormula(cell);
    else setFormula(formula, shift);
  }
  moveOtherFormulas(root, shift);
}

function moveOtherFormulas(element: XmlElement, shift: Shift): void {
  for (const node of element.children) {
    if (typeof node === 'string' || localName(node) === 'sheetData') continue;
    if (FORMULAS.has(localName(node)) && node.children.every((child) => typeof child === 'string'))
      setFormula(node, shift);
    const location = localName(node) === 'hyperlink' ? attributeOf(node, 'location') : undefined;
    if (location !== undefined) setAttribute(node, 'location', shiftFormula(location, shift));
    moveOtherFormulas(node, shift);
  }
}

function setFormula(formula: XmlElement, shift: Shift): void {
  const written = textIn(formula);
  const moved = shiftFormula(written, shift);
  if (moved !== written) formula.children = [escapeXml(moved)];
  const ref = attributeOf(formula, 'ref');
  if (ref !== undefined && shift.sheet === shift.ownSheet)
    setAttribute(formula, 'ref', moveRefs(ref, shift.maps, false));
}

function dropFormula(cell: XmlElement): void {
  cell.children = cell.children.filter((node) => !isElement(node, 'f'));
}

/** Cells whose text changes take the formulas of a group with them: its other cells keep their values. */
export function dropFormulasOfEdited(root: XmlElement, isEdited: (ref: string) => boolean): void {
  const cells = elementsIn(root, 'c').filter((cell) => childOf(cell, 'f'));
  const groupOf = (cell: XmlElement): string | undefined => attributeOf(childOf(cell, 'f') ?? cell, 'si');
  const lost = new Set(cells.filter((cell) => isEdited(attributeOf(cell, 'r') ?? '')).map(groupOf));
  for (const cell of cells) if (groupOf(cell) !== undefined && lost.has(groupOf(cell))) dropFormula(cell);
}
