import type { RecordedImport } from '../import/import-record.ts';

/** A file that the plan came in: `run` names it. */
export interface PlanFile {
  run: string;
  name: string | null;
  importedOn: string;
}

/** The files that the plan stands upon: those whose place no newer version took, in the order imported. */
export function filesOf(imports: readonly RecordedImport[]): PlanFile[] {
  const finished = imports.filter(({ finishedOn, isBeingUndone }) => finishedOn !== null && !isBeingUndone);
  const replaced = new Set(finished.map(({ replaces }) => replaces));
  return finished
    .filter(({ run }) => !replaced.has(run))
    .map(({ run, name, finishedOn }) => ({ run, name, importedOn: finishedOn ?? '' }));
}

/** The runs of a file and of the versions before it. */
export function runsOf(imports: readonly RecordedImport[], run: string): string[] {
  const before = imports.find((record) => record.run === run)?.replaces;
  return before ? [run, ...runsOf(imports, before)] : [run];
}
