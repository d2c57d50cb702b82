import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plan } from '../domain/plan.ts';
import { NO_CORRECTIONS } from '../exchange/corrections.ts';
import { readPlan } from '../exchange/read-plan.ts';
import type { LocalGraph } from '../local/graph/server.ts';
import { keyFrom } from '../store/key.ts';
import type { ImportSource } from '../store/import/import-source.ts';
import { planToRows } from '../store/import/plan-to-rows.ts';
import { settingRow } from '../store/import/setting-row.ts';
import { SETTING_KEYS } from '../store/rows/setting-rows.ts';
import type { PromptStore } from '../store/prompt-store.ts';
import { LISTS, type ListName } from '../store/schema.ts';
import { IMPORT_FINISHED } from '../store/setting.ts';
import type { Sample } from './environment.ts';
import { LOCAL } from './local-tenant.ts';
import { syntheticPlan } from './synthetic-plan.ts';

/** The sample plan cannot be used. The message says why. */
export class SampleError extends Error {
  override readonly name = 'SampleError';
}

/** A plan to begin with, and its file where it has one. */
export interface SamplePlan {
  plan: Plan;
  source: ImportSource | null;
}

/** The plan that a sample is, or null for none. @throws {SampleError} where the file is missing or is no plan */
export async function readSample(sample: Sample): Promise<SamplePlan | null> {
  if (sample.kind === 'none') return null;
  if (sample.kind === 'synthetic') return { plan: syntheticPlan(sample.actions), source: null };
  const bytes = await readFile(sample.path).catch((error: NodeJS.ErrnoException) => {
    throw new SampleError(`APM_SAMPLE names ${sample.path}, which cannot be read (${error.code ?? error.message}).`);
  });
  const name = basename(sample.path);
  const outcome = readPlan({ name, bytes });
  if (outcome.outcome === 'refused')
    throw new SampleError(`${sample.path} is no plan that can be read. ${outcome.reason}`);
  return { plan: outcome.plan, source: { name, bytes, corrections: JSON.stringify(NO_CORRECTIONS) } };
}

/**
 * Puts the sample into an empty site, through the same reading and writing that a person's import takes. A made-up plan
 * goes straight into the local lists, since it is about size and not about importing. Does nothing where a plan is there.
 */
export async function loadSample({ plan, source }: SamplePlan, store: PromptStore, graph: LocalGraph, now: () => Date) {
  await store.provision();
  if (await store.isPlanThere()) return;
  if (!source) return insertStraight(plan, graph, now);
  await store.importPlan(plan, { source });
  await store.saveSettings(await store.openBoard(), OFFICER_NAMED, { key: crypto.randomUUID(), saidBy: 'Sample' });
}

/** The plan's own officer, so that lead, member and officer differ on one's own machine. No sub-group or chair is invented. */
const OFFICER_NAMED = { officers: [LOCAL.officer] };

async function insertStraight(plan: Plan, graph: LocalGraph, now: () => Date): Promise<void> {
  const rows = await planToRows(plan, (...words) => keyFrom('synthetic', ...words));
  rows.push(settingRow(SETTING_KEYS.officers, LOCAL.officer), settingRow(IMPORT_FINISHED, now().toISOString()));
  for (const list of Object.keys(LISTS) as ListName[]) {
    const fields = rows.filter((row) => row.list === list).map((row) => row.fields);
    if (fields.length > 0) graph.insertItems(LISTS[list].title, fields, LOCAL.officer);
  }
}
