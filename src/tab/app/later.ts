import { lazy } from 'react';

// What the first screen does not show is fetched once that stands, so that it is there when it is asked for.
const openAction = () => import('./open-action.tsx');
const openPriority = () => import('./open-priority.tsx');
const reasonBar = () => import('../features/change-rating/reason-bar.tsx');
const undoBar = () => import('../features/change-rating/undo-bar.tsx');
const ratingMenu = () => import('../features/change-rating/rating-menu.tsx');
const assignDialog = () => import('../features/assign-sub-groups/assign-dialog.tsx');
const setUpPage = () => import('../features/set-up/set-up-page.tsx');
const pageMenu = () => import('./page-menu.tsx');
const keysDialog = () => import('./keys-dialog.tsx');
const askManyDialog = () => import('../features/ask-for-update/ask-many-dialog.tsx');
const exportDialog = () => import('../features/plan-file/export-dialog.tsx');
const undoDialog = () => import('../features/plan-file/undo-dialog.tsx');
const planTable = () => import('../features/plan-table/plan-table.tsx');
const configure = () => import('./configure.tsx');
const importPage = () => import('../features/import-plan/import-page.tsx');

export const OpenAction = lazy(() => openAction().then((part) => ({ default: part.OpenAction })));
export const OpenPriority = lazy(() => openPriority().then((part) => ({ default: part.OpenPriority })));
export const ReasonBar = lazy(() => reasonBar().then((part) => ({ default: part.ReasonBar })));
export const UndoBar = lazy(() => undoBar().then((part) => ({ default: part.UndoBar })));
export const RatingMenu = lazy(() => ratingMenu().then((part) => ({ default: part.RatingMenu })));
export const AssignDialog = lazy(() => assignDialog().then((part) => ({ default: part.AssignDialog })));
export const SetUpPage = lazy(() => setUpPage().then((part) => ({ default: part.SetUpPage })));
export const ImportPage = lazy(() => importPage().then((part) => ({ default: part.ImportPage })));
export const PlanTable = lazy(() => planTable().then((part) => ({ default: part.PlanTable })));
export const PageMenu = lazy(() => pageMenu().then((part) => ({ default: part.PageMenu })));
export const KeysDialog = lazy(() => keysDialog().then((part) => ({ default: part.KeysDialog })));
export const AskManyDialog = lazy(() => askManyDialog().then((part) => ({ default: part.AskManyDialog })));
export const Configure = lazy(() => configure().then((part) => ({ default: part.Configure })));
export const FirstPlan = lazy(() => configure().then((part) => ({ default: part.FirstPlan })));
export const ExportDialog = lazy(() => exportDialog().then((part) => ({ default: part.ExportDialog })));
export const UndoDialog = lazy(() => undoDialog().then((part) => ({ default: part.UndoDialog })));

/** Fetches ahead what people reach for most. A fetch that fails now is tried again when the part is needed. */
export function fetchAhead(): Promise<unknown> {
  return Promise.allSettled([openAction(), reasonBar(), undoBar(), ratingMenu()]);
}
