// Loaded into a child process of a test that asks a local server, which needs no time to settle: no wait takes any.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

timers.setTimeout = async (_ms, value) => value;
syncBuiltinESMExports();
