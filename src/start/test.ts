import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserMissingError, ensureBrowser } from './browser.ts';
import { ensureOffice, OfficeMissingError } from './office.ts';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * `npm test`: every test there is, or those that the arguments name, and one plain line of counts at the end. `--long`
 * runs whole what is otherwise run small: kill tests and drawn sequences.
 */
export async function run(given: string[], root: string): Promise<void> {
  const args = given.filter((arg) => arg !== '--long');
  if (args.length < given.length) process.env['APM_TEST_LONG'] = '1';
  try {
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    ensureBrowser(say);
    ensureOffice(say);
  } catch (error) {
    if (!(error instanceof BrowserMissingError) && !(error instanceof OfficeMissingError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  const reportFile = join(root, '.build', 'tests.json');
  await mkdir(join(root, '.build'), { recursive: true });
  await rm(reportFile, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const done = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...args], { cwd: root, stdio: 'inherit' });
  const { passed, failed } = await countTests(reportFile);
  process.stdout.write(`\ntests: ${passed} passed, ${failed} failed\n`);
  process.exit(done.status === 0 && failed === 0 && passed > 0 ? 0 : 1);
}

/** Counts from the runner's own report. A file that could not even be loaded counts as one failure. */
async function countTests(reportFile: string): Promise<{ passed: number; failed: number }> {
  const text = await readFile(reportFile, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 1 };
  const report = JSON.parse(text) as Report;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}
