import { existsSync, readFileSync } from 'node:fs';
import { readPlan } from '../../../src/exchange/read-plan.ts';

// Reads a file in a process of its own, so that its memory can be told, and says what came of it.
const bytes = readFileSync(process.argv[2] ?? '');
const start = process.cpuUsage();
const { outcome, reason } = readPlan({ name: 'plan', bytes });
// Of the processor's time, for a busy machine makes every other clock run on.
const { user, system } = process.cpuUsage(start);
const milliseconds = (user + system) / 1000;
process.stdout.write(JSON.stringify({ outcome, reason, milliseconds, megabytes: mostKilobytes() / 1024 }));

/**
 * The most that it held. On Linux what a process has used begins with what the one that started it held; the peak of its own
 * memory does not.
 */
function mostKilobytes(): number {
  const own = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(own)?.[1] ?? process.resourceUsage().maxRSS);
}
