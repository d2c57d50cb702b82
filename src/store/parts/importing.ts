export { addToPlan } from '../import/add-to-plan.ts';
export { compareImport } from '../import/compare-import.ts';
export { importPlan, isPlanThere } from '../import/import-plan.ts';
export { readLastImport } from '../import/import-record.ts';
export { mergeImport } from '../import/merge-import.ts';
export { findPeople, proposePeople } from '../import/propose-people.ts';
export { undoImport } from '../import/undo-import.ts';
export { readPlanNow } from '../plan-now/read-plan-now.ts';
