import { readFileSync } from 'node:fs';
import { readPlan } from '../../../src/exchange/read-plan.ts';

// Reads a file in a process of its own, so that its memory can be told, and says what came of it.
const bytes = readFileSync(process.argv[2] ?? '');
const start = process.cpuUsage();
const { outcome, reason } = readPlan({ name: 'plan', bytes });
// Of the processor's time, for a busy machine makes every other clock run on.
const { user, system } = process.cpuUsage(start);
const milliseconds = (user + system) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ outcome, reason, milliseconds, megabytes }));
