import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveResetStyleRules, resolveStyleRulesForSlots } from '@griffel/core';
import { parseSync, type Plugin } from 'vite';

/** One call that makes styles: where it stands in its file, and what it makes them of. */
interface Call {
  name: 'makeStyles' | 'makeResetStyles';
  start: number;
  end: number;
  styles: string;
}

const STYLED = /\/src\/tab\/[^?]*\.tsx?$/;
const MAKES = /\bmake(?:Reset)?Styles\(/;
const MADE = '\0made-styles';

/**
 * Makes the tab's styles at build time: the classes and rules that Griffel comes to, in the place of the calls that would
 * make them in the page. A page then carries neither Griffel's compiler nor the time that it takes. `tab` is the folder of the
 * tab, where that is not what is built.
 */
export function settleStyles(plugins: () => Plugin[], tab?: string): Plugin {
  let made: Map<string, unknown[]> | null = null;
  return {
    name: 'settle-styles',
    apply: 'build',
    enforce: 'pre',
    async configResolved({ root }) {
      made ??= await makeStyles((tab ?? root).replaceAll('\\', '/'), plugins());
    },
    transform(code, id) {
      const styles = made?.get(id.replaceAll('\\', '/'));
      return styles ? { code: withMade(code, callsIn(id, code), styles), map: null } : null;
    },
  };
}

/** What each call in the tab is given, by file; a build of its own finds out, in which nothing but that is left. */
async function makeStyles(root: string, plugins: Plugin[]): Promise<Map<string, unknown[]>> {
  const { build } = await import('vite');
  const files = await styledFiles(root);
  const folder = join(root, '..', '..', '.build', 'styles');
  const collect: Plugin = {
    name: 'collect-styles',
    enforce: 'pre',
    resolveId: (id) => (id === MADE ? id : null),
    load: (id) => (id === MADE ? listOf(files) : null),
    transform: (code, id) => (STYLED.test(id.replaceAll('\\', '/')) ? withGiven(code, callsIn(id, code)) : null),
  };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [...plugins, collect],
    build: {
      write: false,
      minify: false,
      target: 'node20',
      ssr: true,
      rolldownOptions: { input: MADE, treeshake: { moduleSideEffects: false }, output: { codeSplitting: false } },
    },
  });
  const output = 'output' in built ? built.output : [];
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${process.pid}.mjs`);
  await writeFile(file, output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n'));
  const { made } = (await import(pathToFileURL(file).href)) as { made: [string, unknown[]][] };
  await rm(file);
  return new Map(made);
}

async function styledFiles(root: string): Promise<string[]> {
  const paths = (await readdir(root, { recursive: true })).map((path) => join(root, path).replaceAll('\\', '/'));
  const styled: string[] = [];
  for (const path of paths.filter((one) => STYLED.test(one))) {
    if (MAKES.test(await readFile(path, 'utf8'))) styled.push(path);
  }
  return styled.toSorted();
}

const listOf = (files: readonly string[]): string =>
  [
    ...files.map((file, at) => `import { given as given${at} } from ${JSON.stringify(file)};`),
    `export const made = [${files.map((file, at) => `[${JSON.stringify(file)}, given${at}]`).join(',')}];`,
  ].join('\n');

const withGiven = (code: string, calls: readonly Call[]): string | null =>
  calls.length === 0 ? null : `${code}\nexport const given = [${calls.map(({ styles }) => styles).join(',')}];`;

/** Only what a file declares at its top can be made before it runs; a call elsewhere stays one. */
function callsIn(file: string, code: string): Call[] {
  if (!MAKES.test(code)) return [];
  return parseSync(file, code).program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ init }) => {
      const given = init?.type === 'CallExpression' ? init.arguments[0] : undefined;
      if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || !given) return [];
      const { name } = init.callee;
      if (name !== 'makeStyles' && name !== 'makeResetStyles') return [];
      return [{ name, start: init.start, end: init.end, styles: code.slice(given.start, given.end) }];
    });
  });
}

function withMade(code: string, calls: readonly Call[], styles: readonly unknown[]): string {
  let made = code;
  for (const [at, { name, start, end }] of [...calls.entries()].toReversed()) {
    made = made.slice(0, start) + ruled(name, styles[at] as never) + made.slice(end);
  }
  return `import { __styles, __resetStyles } from '@fluentui/react-components';\n${made}`;
}

/** The call that takes what was made. */
function ruled(name: Call['name'], styles: never): string {
  const [takes, made] =
    name === 'makeStyles'
      ? ['__styles', resolveStyleRulesForSlots(styles)]
      : ['__resetStyles', resolveResetStyleRules(styles)];
  return `${takes}(${made.map((part) => JSON.stringify(part)).join(', ')})`;
}
