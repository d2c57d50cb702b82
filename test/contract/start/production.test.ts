import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProductProcess } from '../../setup/product-process.ts';

let data: string;
beforeAll(async () => void (data = await mkdtemp(join(tmpdir(), 'apm-'))));
afterAll(() => rm(data, { recursive: true, force: true }));

it('in production the product ends at once where the bot has no credentials, and says what to set', async () => {
  const started = startProductProcess({ env: { NODE_ENV: 'production', APM_SAMPLE: 'none' }, data });
  await expect(started).rejects.toThrow(
    /ended with 1 .*The bot was not started: NODE_ENV is production.*npm run start:production/s,
  );
});
