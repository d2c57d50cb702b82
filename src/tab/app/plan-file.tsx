import { Suspense, type JSX } from 'react';
import type { PlanPerson } from '../../domain/board.ts';
import { ExportDialog, UndoDialog } from './later.ts';
import type { usePlanFile } from './plan-file-state.ts';

/** Exporting the plan and taking an import back: what is done seldom. They outlast the page of the plan. */
export function PlanFile(props: { file: ReturnType<typeof usePlanFile>; people: readonly PlanPerson[] }): JSX.Element {
  const { people } = props;
  const { state, change } = props.file;
  const { isExporting, isUndoing } = state;
  return (
    <Suspense fallback={null}>
      {isExporting !== null && (
        <ExportDialog isOpen={isExporting} people={people} onClose={() => change({ isExporting: false })} />
      )}
      {isUndoing !== null && <UndoDialog isOpen={isUndoing} onClose={() => change({ isUndoing: false })} />}
    </Suspense>
  );
}
