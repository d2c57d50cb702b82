import { useState } from 'react';

/** What is open of the plan's file: the dialogs, null until they were asked for. */
export interface PlanFileState {
  isExporting: boolean | null;
  isUndoing: boolean | null;
}

const NOTHING_OPEN: PlanFileState = { isExporting: null, isUndoing: null };

/** Says what is open of the plan's file, and opens it. */
export function usePlanFile() {
  const [state, setState] = useState(NOTHING_OPEN);
  const change = (to: Partial<PlanFileState>) => setState((now) => ({ ...now, ...to }));
  return { state, change };
}
