import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './command-options.ts';
import { describeServerFault } from './server-fault.ts';
import { readServerSettings, SettingsError } from './settings/server-settings.ts';
import { startTenantServer } from './tenant-server.ts';

const USAGE = `Usage:
  npm run start:production -- [--config FILE] [--check]

Serves the tab and the bot of one tenant, as npm run build made them.

  --config FILE   reads settings from a file of lines NAME=value; else APM_CONFIG. The environment wins.
  --check         says what is wrong with the settings, and starts nothing
  --help          prints this

Exit code: 0 where it ended in good order, 1 where it could not start, 2 for wrong arguments or settings.`;

const FAILED = 1;
const MISUSED = 2;

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** `npm run start:production`: the server of a tenant, until it is told to end. `folder` holds what was built. */
export async function run(argv: string[], folder: string): Promise<void> {
  // Libraries ask for it, and tell strangers less where it is set.
  process.env['NODE_ENV'] = 'production';
  const { given, faults } = readOptions(argv, {
    command: 'start:production',
    withValue: ['config'],
    alone: ['check', 'help'],
  });
  if (given.help !== undefined) return void process.stdout.write(`${USAGE}\n`);
  if (faults.length > 0) return endWith(MISUSED, [...faults, '--help says how this is used.']);
  try {
    const { settings, warnings } = readServerSettings(given.config ?? null, process.env);
    for (const warning of warnings) say(warning);
    if (given.check !== undefined) return void process.stdout.write('The settings are whole.\n');
    const tab = join(folder, 'tab');
    if (!existsSync(tab)) return endWith(FAILED, [`There is no built tab in ${tab}: npm run build makes it.`]);
    const server = await startTenantServer(settings, { folder: tab, say });
    endOnSignal(server);
    process.stdout.write(`ready ${settings.publicUrl} on ${settings.listen}:${settings.port}\n`);
  } catch (thrown) {
    endWith(thrown instanceof SettingsError ? MISUSED : FAILED, [describeServerFault(thrown)]);
  }
}

function endWith(code: number, lines: readonly string[]): void {
  for (const line of lines) say(line);
  process.exitCode = code;
}

/** A second signal ends it at once. */
function endOnSignal(server: { close(): Promise<void> }): void {
  let isEnding = false;
  const end = (): void => {
    if (isEnding) process.exit(FAILED);
    isEnding = true;
    void server.close().then(
      () => process.exit(0),
      (thrown: unknown) => {
        say(describeServerFault(thrown));
        process.exit(FAILED);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
