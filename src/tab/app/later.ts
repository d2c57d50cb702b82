import { acting } from '../../store/parts.ts';
import { LastingLine } from '../features/waiting/waiting-line.tsx';
import { laterPart } from '../plan/later-part.tsx';
import { savesData } from './saves-data.ts';
import { whenIdle } from './when-idle.ts';

// What the first screen does not show is fetched once that stands, so that it is there when it is asked for.
export const OpenAction = laterPart(() => import('./open-action.tsx').then((part) => part.OpenAction));
export const OpenPriority = laterPart(() => import('./open-priority.tsx').then((part) => part.OpenPriority));
export const ReasonBar = laterPart(() =>
  import('../features/change-rating/reason-bar.tsx').then((part) => part.ReasonBar),
);
export const UndoBar = laterPart(() => import('../features/change-rating/undo-bar.tsx').then((part) => part.UndoBar));
export const RatingMenu = laterPart(() =>
  import('../features/change-rating/rating-menu.tsx').then((part) => part.RatingMenu),
);
export const AssignDialog = laterPart(() =>
  import('../features/assign-sub-groups/assign-dialog.tsx').then((part) => part.AssignDialog),
);
export const SetUpPage = laterPart(() => import('../features/set-up/set-up-page.tsx').then((part) => part.SetUpPage));
export const BringInPlan = laterPart(() => import('./bring-in-plan.tsx').then((part) => part.BringInPlan));
export const PlanTable = laterPart(() =>
  import('../features/plan-table/plan-table.tsx').then((part) => part.PlanTable),
);
export const Dashboard = laterPart(() => import('../features/dashboard/dashboard.tsx').then((part) => part.Dashboard));
export const ReviewPage = laterPart(() =>
  import('../features/reviews/review-page.tsx').then((part) => part.ReviewPage),
);
export const PageMore = laterPart(() => import('./page-more.tsx').then((part) => part.PageMore));
export const SettingsView = laterPart(() => import('./settings-view.tsx').then((part) => part.SettingsView));
export const SetUpLine = laterPart(() => import('../features/set-up/set-up-line.tsx').then((part) => part.SetUpLine));
export const SetUpSteps = laterPart(() =>
  import('../features/set-up/set-up-steps.tsx').then((part) => part.SetUpSteps),
);
export const NobodyHere = laterPart(() => import('./nobody-here.tsx').then((part) => part.NobodyHere));
export const SignInNeeded = laterPart(() => import('./sign-in-needed.tsx').then((part) => part.SignInNeeded));
export const Configure = laterPart(() => import('./configure.tsx').then((part) => part.Configure));
export const FirstPlan = laterPart(() => import('./configure.tsx').then((part) => part.FirstPlan));
export const ExportDialog = laterPart(() =>
  import('../features/plan-file/export-dialog.tsx').then((part) => part.ExportDialog),
);
export const UndoDialog = laterPart(() =>
  import('../features/plan-file/undo-dialog.tsx').then((part) => part.UndoDialog),
);

/** What people reach for every day, the most likely first. */
const EVERY_DAY: readonly (() => Promise<unknown>)[] = [
  acting,
  OpenAction.fetch,
  RatingMenu.fetch,
  ReasonBar.fetch,
  UndoBar.fetch,
  LastingLine.fetch,
  PlanTable.fetch,
  Dashboard.fetch,
  OpenPriority.fetch,
  PageMore.fetch,
  AssignDialog.fetch,
  ExportDialog.fetch,
  SignInNeeded.fetch,
];

/**
 * Fetches those and more while nothing else is done, one after the other, so that they are there without a network and after the
 * server has a newer page. Not where somebody asked their browser to save data. What fails now is tried when it is needed.
 */
export async function fetchAhead(more: readonly (() => Promise<unknown>)[]): Promise<void> {
  if (savesData()) return;
  for (const fetch of [...EVERY_DAY, ...more]) {
    await whenIdle();
    await fetch().catch(() => null);
  }
}
