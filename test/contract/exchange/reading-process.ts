import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { readPlan } from '../../../src/exchange/read-plan.ts';

// Reads a file in a process of its own, so that its memory can be told, and says what came of it.
const bytes = readFileSync(process.argv[2] ?? '');
const start = performance.now();
const { outcome, reason } = readPlan({ name: 'plan', bytes });
const milliseconds = performance.now() - start;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ outcome, reason, milliseconds, megabytes }));
