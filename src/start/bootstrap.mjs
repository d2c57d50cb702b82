// The way in for every command. Plain JavaScript without packages, for on a fresh clone there are none yet: it installs
// what is missing and hands over to TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const OLDEST_NODE = [20, 19];
const COMMANDS = [
  'serve',
  'graph',
  'plan',
  'provision',
  'grant',
  'verify',
  'package',
  'icons',
  'build',
  'sbom',
  'licences',
  'test',
  'bench',
  'check',
  'pictures',
];

const say = (line) => process.stderr.write(`${line}\n`);

function stopWith(line, code = 1) {
  say(line);
  process.exit(code);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOldEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!isOldEnough)
    stopWith(`Action Plan Monitor needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** True where node_modules holds each package that the lockfile asks of this machine, in its version. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const has = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wants = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wants).every(
    ([path, { version, optional, peer }]) =>
      path === '' || ((optional || peer) && !has[path]) || has[path]?.version === version,
  );
}

function install() {
  say('Installing what is missing (npm ci) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) stopWith('npm ci did not succeed, so nothing was started. What it said stands above.');
}

/** Hands over to TypeScript. */
async function startCommand(command, args) {
  if (!COMMANDS.includes(command)) stopWith(`Use one of: production, ${COMMANDS.join(', ')}.`, 2);
  if (!isInstalled()) install();
  const { register } = await import('tsx/esm/api');
  register();
  const { run } = await import(pathToFileURL(join(root, 'src', 'start', `${command}.ts`)).href);
  await run(args, root);
}

/** What was built is plain JavaScript, and needs nothing that is installed. */
async function startBuilt(args) {
  const server = join(root, '.build', 'production', 'server.mjs');
  if (!existsSync(server)) stopWith('Nothing is built yet: npm run build does that.');
  const { start } = await import(pathToFileURL(server).href);
  await start(args);
}

const [command, ...args] = process.argv.slice(2);
checkNode();
await (command === 'production' ? startBuilt(args) : startCommand(command, args));
