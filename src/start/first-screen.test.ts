import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { isLight, type BuiltFile, type Opening } from './first-screen.ts';

const noise = (thousands: number) => randomBytes(thousands * 500).toString('hex');
const file = (fileName: string, thousands: number, module: string, imports: string[] = []): BuiltFile => ({
  fileName,
  code: noise(thousands),
  imports,
  modules: { [`/plan/${module}`]: {} },
});

// Words of sixteen letters pack to half; a thousand of them stand for half a thousand bytes.
const BUILT = [
  file('page.js', 20, 'src/tab/app/main.tsx', ['shared.js']),
  file('shared.js', 20, 'src/tab/ui/shared.ts', ['deep.js']),
  file('deep.js', 20, 'src/tab/ui/deep.ts', ['page.js']),
  file('teams.js', 20, 'src/tab/app/teams-host.ts', ['shared.js']),
  file('wizard.js', 200, 'src/tab/app/wizard.ts', ['page.js']),
];
const opening = (limit: number, parts: string[] = []): Opening => ({ name: 'here', parts, limit });

function weigh(...openings: Opening[]): { isLight: boolean; lines: string[] } {
  const lines: string[] = [];
  return { isLight: isLight(BUILT, openings, (line) => lines.push(line)), lines };
}

test('all that a page imports is weighed once, however deep, and nothing that comes later', () => {
  const { lines } = weigh(opening(100), opening(100, ['src/tab/app/teams-host.ts']));
  const [page, teams] = lines.map((line) => Number(/([\d.]+) kB/.exec(line)?.[1]));
  expect(page).toBeGreaterThan(30);
  expect(page).toBeLessThan(38);
  expect(teams).toBeGreaterThan(40);
  expect(teams).toBeLessThan(50);
});

test('one opening that is over its limit is too much for all', () => {
  expect(weigh(opening(100), opening(100)).isLight).toBe(true);
  const { isLight: light, lines } = weigh(opening(20), opening(100));
  expect(light).toBe(false);
  expect(lines).toEqual([expect.stringMatching(/^TOO MUCH {2}\d+\.\d kB of 20: /), expect.stringMatching(/^ok /)]);
});

test('a part that was not built is no weight of nothing', () => {
  expect(() => weigh(opening(100, ['src/tab/app/gone.ts']))).toThrow('The built tab has no src/tab/app/gone.ts.');
});
