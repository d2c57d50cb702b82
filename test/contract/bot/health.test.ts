import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express from 'express';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mountHealth, type HealthOptions, type Standing } from '../../../src/bot/health.ts';
import { createMeter, type ReadableMeter } from '../../../src/bot/meter.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');

let meter: ReadableMeter;
let standing: Standing;
let server: Server;

beforeEach(() => {
  meter = createMeter();
  standing = { site: 'local-area', isServing: true, lookedAt: NOW };
});
afterEach(() => server.close());

async function get(path: string, options: Partial<HealthOptions> = {}, token?: string) {
  const app = express();
  const clock = { now: () => NOW };
  const standings = () => [standing];
  const isLeaving = () => false;
  mountHealth(app, { standings, isLeaving, clock, meter, staleAfterMs: 90_000, readers: 'anyone', ...options });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}${path}`;
  const response = await fetch(url, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } });
  const text = await response.text();
  server.close();
  return { status: response.status, type: response.headers.get('Content-Type') ?? '', text };
}

it('a bot that has not looked yet is alive and not ready', async () => {
  standing.lookedAt = null;
  expect((await get('/healthz')).status).toBe(200);
  const { status, text } = await get('/readyz');
  expect(status).toBe(503);
  expect(JSON.parse(text)).toEqual({
    status: 'not ready',
    sites: [{ site: 'local-area', role: 'starting', secondsSinceLook: null }],
  });
});

it.each([
  ['serving', true],
  ['standing by', false],
])('a bot that is %s is ready until the lists have not answered for long', async (role, isServing) => {
  standing = { ...standing, isServing, lookedAt: NOW - 90_000 };
  const ready = await get('/readyz');
  expect(ready.status).toBe(200);
  expect(JSON.parse(ready.text)).toMatchObject({ status: 'ready', sites: [{ role, secondsSinceLook: 90 }] });
  standing = { ...standing, lookedAt: NOW - 90_001 };
  expect((await get('/readyz')).status).toBe(503);
});

it('one that was told to end says so to everyone who asks, and that it lives', async () => {
  const isLeaving = () => true;
  const { status, text } = await get('/readyz', { isLeaving });
  expect([status, JSON.parse(text)]).toEqual([503, expect.objectContaining({ status: 'leaving' })]);
  expect((await get('/readyz/server', { isLeaving })).status).toBe(503);
  expect((await get('/healthz', { isLeaving })).status).toBe(200);
});

it('pages and messages may come while the lists do not answer', async () => {
  standing.lookedAt = null;
  expect((await get('/readyz/server')).status).toBe(200);
});

it('one site whose lists do not answer makes the bot not ready', async () => {
  const other = { ...standing, lookedAt: null };
  expect((await get('/readyz', { standings: () => [standing, other] })).status).toBe(503);
});

it('what the bot did is counted in OpenMetrics text under the names of OpenTelemetry', async () => {
  meter.asked(3);
  meter.sent();
  meter.sent();
  meter.answered();
  meter.failed('403');
  meter.failed('ECONNREFUSED');
  meter.failed('403');
  meter.throttled();
  meter.behind(12.5);
  const { type, text } = await get('/metrics');
  expect(type).toContain('application/openmetrics-text');
  const lines = text.split('\n').filter((line) => line !== '' && !/^# (HELP|UNIT)/.test(line));
  expect(lines).toEqual([
    '# TYPE apm_prompts_asked counter',
    'apm_prompts_asked_total 3',
    '# TYPE apm_prompts_sent counter',
    'apm_prompts_sent_total 2',
    '# TYPE apm_prompts_answered counter',
    'apm_prompts_answered_total 1',
    '# TYPE apm_prompts_failed counter',
    'apm_prompts_failed_total{error_type="403"} 2',
    'apm_prompts_failed_total{error_type="ECONNREFUSED"} 1',
    '# TYPE apm_connector_throttled counter',
    'apm_connector_throttled_total 1',
    '# TYPE apm_prompts_behind_seconds gauge',
    'apm_prompts_behind_seconds 12.5',
    '# EOF',
  ]);
});

it.each([
  ['nobody', undefined, 404],
  ['nobody', 'a token', 404],
  [{ token: 'a token' }, undefined, 401],
  [{ token: 'a token' }, 'another token', 401],
  [{ token: 'a token' }, 'a token', 200],
] as const)('counters for %j are told to whoever has “%s”: %i', async (readers, token, status) => {
  expect((await get('/metrics', { readers }, token)).status).toBe(status);
});
