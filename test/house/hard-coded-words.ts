import ts from 'typescript';
import { look, placeOf, type TabProgram } from './tab-program.ts';

/** Words that stand in the code itself: "src/tab/app/app.tsx:12 “Close”". */
export function hardCodedWords({ files, sources }: Pick<TabProgram, 'files' | 'sources'>): string[] {
  const kinds = literalTypes(sources);
  return files.flatMap((file) => {
    if (WORDLESS_PARTS.test(file.fileName)) return [];
    const found: string[] = [];
    look(file, (node) => {
      if (isNoPlaceForWords(node)) return false;
      const words = wordsIn(node, kinds);
      if (words !== null) found.push(`${placeOf(node)} “${words.trim()}”`);
      return true;
    });
    return found;
  });
}

/** What is kept has names that nobody reads. */
const WORDLESS_PARTS = /\/src\/tab\/offline\//;

const LETTER = /\p{L}/u;
/** A sentence, a part of one that a template has, or a word that begins like one. */
const SENTENCE = /[\p{L},.:;!?’”]\s+[\p{L}“]|^\p{Lu}\p{Ll}+[.!?]?$/u;
const PART_OF_ONE = /[\p{L}“”’]\s|\s[\p{L}“”’]|…/u;
/**
 * Lengths, functions and rules of style sheets, which may be worked out outside of `makeStyles`; ids, "ref-" before a
 * key; and the letter of a ref, "1.1 A".
 */
const STYLE = /^(?:@|[a-z-]*\(|[\d.]+(?:px|pt|em|rem)\s|(?:px|%)[\s,)]*|\s?[a-z]+-$|\s?\p{Lu}$)/u;
/** Keys of a keyboard begin like words and are none. */
const KEYS = new Set(['Alt', 'Control', 'Delete', 'End', 'Enter', 'Escape', 'Home', 'Meta', 'Shift', 'Space', 'Tab']);
const SPOKEN = /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|alt|label|placeholder|title)$/;

function wordsIn(node: ts.Node, kinds: ReadonlySet<string>): string | null {
  if (ts.isJsxText(node)) return LETTER.test(node.text) ? node.text : null;
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    return parts.some((part) => PART_OF_ONE.test(part) && !STYLE.test(part)) ? node.getText() : null;
  }
  if (!ts.isStringLiteralLike(node)) return null;
  const { text } = node;
  if (ts.isJsxAttribute(node.parent) && SPOKEN.test(node.parent.name.getText())) return LETTER.test(text) ? text : null;
  return SENTENCE.test(text) && !STYLE.test(text) && !KEYS.has(text) && !kinds.has(text) ? text : null;
}

/** Attributes and properties that hold no words whatever stands in them. */
const WORDLESS =
  /^(?:accept|aria-(?:controls|describedby|details|keyshortcuts|labelledby|owns)|className|d|entity|id|key|queryKey|rel|role|style|target|transform|type|viewBox)$/;
/** Functions that take no words: styles, selectors, shapes of data, names of channels and locks. */
const WORDLESS_CALLS =
  /^(?:z\.|makeStyles$|makeStaticStyles$|mergeClasses$|createDOMRenderer$|joinTabs$|useMedia$|matchMedia$|.*\.(?:querySelector|querySelectorAll|closest|matches|locks\.request|invalidateQueries|getQueryData|setQueryData)$)/;
/** Errors for whoever mends the program. */
const TECHNICAL = /^(?:Error|TypeError|RangeError|ConfigError|ImportStopped)$/;

function isNoPlaceForWords(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isJsxAttribute(node)) return WORDLESS.test(node.name.getText()) || node.name.getText().startsWith('data-');
  if (ts.isJsxElement(node)) return node.openingElement.tagName.getText() === 'code';
  if (ts.isPropertyAssignment(node)) return WORDLESS.test(node.name.getText());
  if (ts.isCallExpression(node)) return WORDLESS_CALLS.test(node.expression.getText());
  if (ts.isNewExpression(node)) return TECHNICAL.test(node.expression.getText());
  return isCompared(node) || isName(node);
}

const COMPARISONS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]);

/** What something is compared with is one of its kinds, and no word. */
function isCompared({ parent, kind }: ts.Node): boolean {
  if (kind !== ts.SyntaxKind.StringLiteral) return false;
  return ts.isCaseClause(parent) || (ts.isBinaryExpression(parent) && COMPARISONS.has(parent.operatorToken.kind));
}

const isName = (node: ts.Node): boolean =>
  ts.isStringLiteral(node) &&
  ((ts.isPropertyAssignment(node.parent) && node.parent.name === node) || ts.isElementAccessExpression(node.parent));

/** The strings that types name, such as 'no answer' for a kind of trouble. */
function literalTypes(files: readonly ts.SourceFile[]): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const file of files)
    look(file, (node) => {
      if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) kinds.add(node.literal.text);
    });
  return kinds;
}
