import { readSettingSource } from './setting-source.ts';

/** What a command reads its arguments as, at the least. */
interface Reading {
  kind: string;
}
interface Faults {
  kind: 'faults';
  faults: string[];
}

/** The arguments of a command, and the settings that stand in where one is left out. */
export interface CommandSettings {
  /** With the settings of the file in it, where one was named. */
  env: NodeJS.ProcessEnv;
  /** Reads the arguments, with what is wrong with the settings before what is wrong with them. */
  read<R extends Reading>(how: (argv: readonly string[], env: NodeJS.ProcessEnv) => R): R | Faults;
}

/**
 * Takes `--config FILE` out of the arguments of an administrator's command, or else the file that APM_CONFIG names: the one that
 * the server reads too. The environment wins over the file, and options over both.
 */
export function readCommandSettings(argv: readonly string[], env: NodeJS.ProcessEnv): CommandSettings {
  const at = argv.findIndex((word) => word === '--config' || word.startsWith('--config='));
  const [word = '', next] = at < 0 ? [] : argv.slice(at, at + 2);
  const isApart = word === '--config';
  const file = isApart ? (next ?? '') : word.slice('--config='.length);
  const isNamed = at >= 0 && file !== '' && !file.startsWith('--');
  const { written, faults } = readSettingSource(isNamed ? file : env['APM_CONFIG'] || null, env);
  if (at >= 0 && !isNamed) faults.unshift('--config needs a value.');
  const rest = at < 0 ? argv : argv.toSpliced(at, isApart && isNamed ? 2 : 1);
  const told = { ...env, ...Object.fromEntries([...written].map(([name, { value }]) => [name, value])) };
  return {
    env: told,
    read(how) {
      const reading = how(rest, told);
      if (faults.length === 0 || reading.kind === 'help') return reading;
      const more = reading.kind === 'faults' ? (reading as unknown as Faults).faults : [];
      return { kind: 'faults', faults: [...faults, ...more] };
    },
  };
}
