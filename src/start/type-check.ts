import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { PARTS } from './house-rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** In a long run a part's compiler looks at what the part imports from others too, not at the part's own files alone. */
const isWhole = Boolean(process.env['APM_TEST_LONG']);

/** Read once: the compilers of all parts read files alike, they differ in what they know of the world. */
const readFiles = new Map<string, ts.SourceFile | undefined>();

interface Checked {
  files: string[];
  faults: readonly ts.Diagnostic[];
}

/** Checks a part as `tsc -p` does, its own files alone: what it imports is checked in the part that it belongs to. */
function checkPart(part: string): Checked {
  const config = readConfig(join(root, part, 'tsconfig.json'));
  const own = new Set(config.fileNames.map((name) => resolve(name)));
  const isChecked = ({ fileName }: ts.SourceFile): boolean =>
    own.has(resolve(fileName)) || (isWhole && !fileName.includes('/node_modules/'));
  const program = ts.createProgram({
    rootNames: config.fileNames,
    options: config.options,
    host: hostOf(config.options),
    configFileParsingDiagnostics: config.errors,
  });
  const files = program.getSourceFiles().filter(isChecked);
  return {
    files: files.map(({ fileName }) => resolve(fileName)),
    faults: [
      ...program.getConfigFileParsingDiagnostics(),
      ...program.getOptionsDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
    ],
  };
}

function readConfig(path: string): ts.ParsedCommandLine {
  const config = ts.getParsedCommandLineOfConfigFile(
    path,
    { noEmit: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (fault) => stopWith(report([fault])),
    },
  );
  return config ?? stopWith(`${path} cannot be read.`);
}

function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...how) => {
    if (!readFiles.has(name)) readFiles.set(name, read(name, ...how));
    return readFiles.get(name);
  };
  return host;
}

const report = (faults: readonly ts.Diagnostic[]): string =>
  ts.formatDiagnosticsWithColorAndContext(faults, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  });

function stopWith(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/** What no part's compiler has looked at, since no tsconfig names it. */
function neverChecked(checked: ReadonlySet<string>): string[] {
  const all = ['src', 'test'].flatMap((folder) => ts.sys.readDirectory(join(root, folder), ['.ts', '.tsx']));
  return all.map((file) => resolve(file)).filter((file) => !checked.has(file));
}

const checked = new Set<string>();
for (const part of PARTS) {
  const { files, faults } = checkPart(part);
  if (faults.length > 0) stopWith(`In ${part}:\n${report(faults)}`);
  for (const file of files) checked.add(file);
}
const left = neverChecked(checked).map((file) => relative(root, file));
if (left.length > 0) stopWith(`No tsconfig.json has these files:\n${left.join('\n')}`);
process.stdout.write(`${checked.size} files checked\n`);
