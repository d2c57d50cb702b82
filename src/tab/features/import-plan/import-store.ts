import type { Plan } from '../../../domain/plan.ts';
import type { PlanStore } from '../../../store/plan-store.ts';
import type { OpenWork } from './import-work.ts';

/** How far writing is: rows written of all rows. */
export interface Progress {
  written: number;
  total: number;
}

/** Writes the plan of a file into the lists, and goes on where an earlier import of it was cut off. @throws {StoreError} */
export const bringIn = (store: PlanStore, plan: Plan, _open: OpenWork, onProgress: (progress: Progress) => void) =>
  store.importPlan(plan, onProgress);
