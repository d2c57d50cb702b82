import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { settleFluent } from './src/start/fluent-plugin.ts';
import { quietTeams } from './src/start/quiet-plugin.ts';
import { settleStyles } from './src/start/styles-plugin.ts';
import { leaveOutUnused } from './src/start/unused-plugin.ts';
import { compileWords } from './src/start/words-plugin.ts';

/**
 * Test files of these levels share a worker and what it has loaded: none keeps anything in a module that another would
 * see, and loading the product anew takes most files longer than their tests.
 */
const SHARED = { isolate: false } as const;

/** What a test waits for takes as long as the machine is busy: a second, Vitest's own, is none on one with two browsers. */
const PATIENT = { expect: { poll: { timeout: 30_000 } } } as const;

/** Vitest leaves a core to itself; on a machine of two that would be half of them. */
const WORKERS = 2;

/**
 * What is always fetched together is one file with all that it needs: a page of many small ones is slower to fetch, and each
 * is compressed for itself.
 */
const TOGETHER = [
  { name: 'page', test: /[\\/]src[\\/]tab[\\/]app[\\/]main\.tsx$/, priority: 2 },
  {
    name: 'reading',
    test: /[\\/](?:store[\\/]parts[\\/]reading\.ts|graph[\\/]wire\.ts|p-queue[\\/]dist[\\/]index\.js)$/,
    priority: 1,
  },
  { name: 'who', test: /[\\/]tab[\\/](?:app[\\/]signed-who|sign-in[\\/](?:desk|scopes|signed-in))\.ts$/, priority: 1 },
];

/**
 * Builds the tab; Vitest's four projects are the four levels at which the product is tested. They run in groups, one after
 * the other, so that a browser never waits for a compiler.
 */
export default defineConfig({
  root: 'src/tab',
  base: './',
  plugins: [
    quietTeams(),
    leaveOutUnused(),
    settleFluent(),
    settleStyles(() => [settleFluent(), compileWords()]),
    react(),
    compileWords({ isPseudo: process.env['APM_WORDS'] === 'pseudo' }),
  ],
  // What only some files need comes to the worker as a part of its own.
  worker: { format: 'es' },
  build: {
    outDir: '../../.build/tab',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    // Each browser that Teams runs in knows how to load modules ahead.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['src/tab/index.html', 'src/tab/sign-in.html'],
      output: { codeSplitting: { groups: TOGETHER } },
    },
  },
  test: {
    root: '.',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...SHARED,
          sequence: { groupOrder: 0 },
          maxWorkers: WORKERS,
          include: ['{src,manifest}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          ...SHARED,
          ...PATIENT,
          sequence: { groupOrder: 0 },
          maxWorkers: WORKERS,
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          ...SHARED,
          ...PATIENT,
          sequence: { groupOrder: 2 },
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: WORKERS,
          globalSetup: ['test/setup/built-tab.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          sequence: { groupOrder: 1 },
          include: ['test/house/**/*.test.ts'],
          testTimeout: 240_000,
          maxConcurrency: WORKERS,
        },
      },
    ],
  },
});
