import { parseArgs } from 'node:util';

/** The options of a command: those that take a value, and those that stand alone. */
export interface CommandOptions<Name extends string> {
  /** As it is run with npm. */
  command: string;
  withValue: readonly Name[];
  alone: readonly Name[];
}

/** What was given, by option; one that stands alone is an empty string. */
export type Given<Name extends string> = Partial<Record<Name, string>>;

/** Reads the options of a command, with a sentence for each fault. Not strict, for the strict way ends at the first fault. */
export function readOptions<Name extends string>(
  argv: readonly string[],
  { command, withValue, alone }: CommandOptions<Name>,
): { given: Given<Name>; faults: string[] } {
  const options = Object.fromEntries([
    ...withValue.map((name) => [name, { type: 'string' as const }]),
    ...alone.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  /** An option that stands where a value should be is not that value. */
  const closeEmpty = (word: string, index: number): string =>
    withValue.some((name) => word === `--${name}`) && argv[index + 1]?.startsWith('--') ? `${word}=` : word;
  const isKnown = (name: string): name is Name => [...withValue, ...alone].some((known) => known === name);
  const { tokens } = parseArgs({ args: argv.map(closeEmpty), options, strict: false, tokens: true });
  const given: Given<Name> = {};
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') faults.push(strayWord(token.value, command, withValue[0]));
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isKnown(name)) {
      faults.push(`There is no option ${rawName}.`);
      continue;
    }
    const fault = faultOf(value, { isTwice: given[name] !== undefined, isAlone: alone.includes(name) });
    if (fault) faults.push(`${rawName} ${fault}`);
    given[name] ??= value ?? '';
  }
  return { given, faults };
}

function faultOf(value: string | undefined, { isTwice, isAlone }: Record<'isTwice' | 'isAlone', boolean>) {
  if (isTwice) return 'is given twice.';
  if (isAlone) return value === undefined ? null : 'takes no value.';
  return value ? null : 'needs a value.';
}

/** npm keeps options to itself that stand before `--`, and leaves us their values. */
const strayWord = (word: string, command: string, option: string | undefined): string =>
  option === undefined
    ? `“${word}” belongs to no option.`
    : `“${word}” belongs to no option. With npm, options come after --, as in npm run ${command} -- --${option} …`;
