import { Suspense, type JSX } from 'react';
import type { PlanPerson } from '../../domain/board.ts';
import { ExportDialog, PlanMenu, UndoDialog } from './later.ts';
import type { usePlanFile } from './plan-file-state.ts';
import type { Go } from './plan-props.ts';

/** Exporting the plan, bringing a file in, and taking an import back: what is done seldom. */
export function PlanFile(props: {
  file: ReturnType<typeof usePlanFile>;
  people: readonly PlanPerson[];
  go: Go;
}): JSX.Element {
  const { people, go } = props;
  const { state, change } = props.file;
  const { menu, isExporting, isUndoing } = state;
  return (
    <Suspense fallback={null}>
      {menu && (
        <PlanMenu
          target={menu}
          onAct={(act) => {
            if (act === 'bring') go({ bring: 'file', action: null });
            if (act === 'export') change({ isExporting: true });
            if (act === 'undo') change({ isUndoing: true });
          }}
          onClose={() => change({ menu: null })}
        />
      )}
      {isExporting !== null && (
        <ExportDialog isOpen={isExporting} people={people} onClose={() => change({ isExporting: false })} />
      )}
      {isUndoing !== null && <UndoDialog isOpen={isUndoing} onClose={() => change({ isUndoing: false })} />}
    </Suspense>
  );
}
