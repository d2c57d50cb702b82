import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { look, placeOf, type TabProgram } from './tab-program.ts';

/** A catalogue: its messages by their keys, and the names of what each is filled with. */
export interface Catalogue {
  name: string;
  messages: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads `en-GB/…json`. @throws {SyntaxError} where a message is none. */
export function readCatalogue(path: string): Catalogue {
  const entries = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
  const messages = new Map(entries.map(([key, message]) => [key, new Set(namesIn(parse(message)))]));
  return { name: basename(path, '.json'), messages };
}

function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element.value, ...namesIn(element.children)];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value];
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))];
  });
}

/** A call that says a message of a catalogue. */
export interface Said {
  place: string;
  catalogue: string;
  /** Several where the code chooses between messages. */
  keys: string[];
  /** The names of what is put in; null where the code does not tell. */
  given: string[] | null;
}

/** Every call in the tab that says a message, through `say(…)` or `say.rich(…)`. */
export function saidWords({ files, checker }: TabProgram): Said[] {
  return files.flatMap((file) => {
    const said: Said[] = [];
    look(file, (node) => {
      if (!ts.isCallExpression(node)) return;
      const catalogue = catalogueOf(node.expression, checker);
      const [key, values] = node.arguments;
      if (catalogue === null || !key) return;
      said.push({ place: placeOf(node), catalogue, keys: keysOf(key, checker), given: givenBy(values, checker) });
    });
    return said;
  });
}

/** The catalogue of the `say` that is called; null where something else is called. */
function catalogueOf(called: ts.Expression, checker: ts.TypeChecker): string | null {
  const name = ts.isPropertyAccessExpression(called) && called.name.text === 'rich' ? called.expression : called;
  if (!ts.isIdentifier(name)) return null;
  const made = origin(name, checker)?.valueDeclaration;
  const call = made && ts.isVariableDeclaration(made) ? made.initializer : undefined;
  if (!call || !ts.isCallExpression(call) || call.expression.getText() !== 'wordsOf') return null;
  const [catalogue] = call.arguments;
  const imported = catalogue && checker.getSymbolAtLocation(catalogue)?.declarations?.[0];
  const from = imported && ts.isImportClause(imported) ? imported.parent.moduleSpecifier : undefined;
  return from && ts.isStringLiteral(from) ? basename(from.text, '.json') : null;
}

/** What a name stands for, in the file that it was imported from. */
function origin(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function keysOf(key: ts.Expression, checker: ts.TypeChecker): string[] {
  const type = checker.getTypeAtLocation(key);
  const types = type.isUnion() ? type.types : [type];
  return types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
}

function givenBy(values: ts.Expression | undefined, checker: ts.TypeChecker): string[] | null {
  if (!values) return [];
  const type = checker.getTypeAtLocation(values);
  if (type.flags & ts.TypeFlags.Any || type.getStringIndexType()) return null;
  return checker.getPropertiesOfType(type).map(({ name }) => name);
}
