import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** How the Agents Playground is started. `folder` holds its configuration and takes its log. */
export interface PlaygroundOptions {
  port: number;
  botUrl: string;
  folder: string;
}

/** A Playground that runs. */
export interface Playground {
  /** The last that it printed, for when it fails. */
  output(): string;
  /** Resolves with its exit code once it has ended. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
}

const PRELOAD = fileURLToPath(new URL('preload.cjs', import.meta.url));
const SETTING = /^(M365_AGENTS_PLAYGROUND_|TEAMSAPPTESTER_|TEAMS_APP_|BOT_|NODE_OPTIONS$)/;
const KEPT_OUTPUT = 2_000;

/** Starts the Agents Playground on 127.0.0.1. It ends with this process, however this process ends. */
export function spawnPlayground({ port, botUrl, folder }: PlaygroundOptions): Playground {
  const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const child = spawn(process.execPath, ['--require', PRELOAD, program, ...argumentsFor(port, botUrl)], {
    cwd: folder,
    env: { ...withoutSettings(process.env), TEAMSAPPTESTER_BROWSER: 'none' },
    // Without the channel the child could not know that its parent was killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { output: keepOutput(child), ended, stop: () => stop(child, ended) };
}

/** The service URL is given, since the Playground would say localhost, which may mean ::1, where nothing listens. */
const argumentsFor = (port: number, botUrl: string): string[] =>
  `start --app-endpoint ${botUrl} --channel-id msteams --port ${port} --service-url http://127.0.0.1:${port}/_connector --disable-telemetry`.split(
    ' ',
  );

/** Settings of another Playground in someone's shell must not reach this one; nor our loaders. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !SETTING.test(name)));
}

function keepOutput(child: ChildProcess): () => string {
  let kept = '';
  const hear = (bytes: Buffer): void => {
    kept = (kept + bytes.toString('utf8')).slice(-KEPT_OUTPUT);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return () => kept.trim();
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.connected) child.disconnect();
  else if (child.exitCode === null && child.signalCode === null) child.kill();
  await ended;
}
