import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The tab as its compiler sees it: what it is made of, and what is known of its types. */
export interface TabProgram {
  files: readonly ts.SourceFile[];
  /** The same with what it imports from other parts. */
  sources: readonly ts.SourceFile[];
  checker: ts.TypeChecker;
}

/**
 * Reads the tab, its tests left out. What comes from packages or from the browser has no types here: words need none of it,
 * and reading it takes longer than all the rest.
 */
export function openTab(): TabProgram {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    strict: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      text.startsWith('.') ? ts.resolveModuleName(text, from, options, host) : { resolvedModule: undefined },
    );
  const names = readdirSync(`${root}src/tab`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${root}src/tab/${name}`);
  const program = ts.createProgram(names, options, host);
  const own = names.flatMap((name) => program.getSourceFile(name) ?? []);
  const sources = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${root}src/`));
  return { files: own, sources, checker: program.getTypeChecker() };
}

/** "src/tab/ui/dates.ts:31", as an editor opens it. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${relative(root, file.fileName)}:${line + 1}`;
}

/** Looks at each node of a file, the outer ones first; what a look answers false to is not looked into. */
export function look(node: ts.Node, see: (node: ts.Node) => boolean | void): void {
  if (see(node) !== false) ts.forEachChild(node, (child) => look(child, see));
}
