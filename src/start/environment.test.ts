import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment, SEED } from './environment.ts';

const root = join('/', 'srv', 'apm');

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment(root, {})).toEqual({
      root,
      port: 53_000,
      graphPort: 53_010,
      hostPort: 53_020,
      chatPort: 56_150,
      chatAs: null,
      isChatOn: true,
      data: join(root, '.local'),
      sites: join(root, '.local', 'sites.json'),
      now: null,
      sample: { kind: 'file', path: join(root, SEED) },
    });
  });

  it.each([
    ['none', { kind: 'none' }],
    ['synthetic:5000', { kind: 'synthetic', actions: 5_000 }],
    ['plans/ours.csv', { kind: 'file', path: join(root, 'plans', 'ours.csv') }],
    ['', { kind: 'file', path: join(root, SEED) }],
  ])('reads the sample “%s”', (text, sample) => {
    expect(readEnvironment(root, { APM_SAMPLE: text }).sample).toEqual(sample);
  });

  it.each([
    [{ APM_PORT: '0' }, 'APM_PORT is not a port between 1 and 65535.'],
    [{ APM_NOW: 'yesterday' }, 'APM_NOW is no time like 2026-11-23T09:00:00Z.'],
    [{ APM_SAMPLE: 'synthetic:lots' }, /made-up plan has 1 to 20000 actions/],
  ])('says what is wrong with %j', (env, sentence) => {
    expect(() => readEnvironment(root, env)).toThrow(EnvironmentError);
    expect(() => readEnvironment(root, env)).toThrow(sentence);
  });
});
