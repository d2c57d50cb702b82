import { OfflineError } from './store-error.ts';

/** Opening a board and following it. */
export const reading = fetched(() => import('./parts/reading.ts'));

/** What people do every day. */
export const acting = fetched(() => import('./parts/acting.ts'));

/** Asking leads, and what they answer in chat. */
export const prompting = fetched(() => import('./parts/prompting.ts'));

/** Working through the plan together. */
export const meeting = fetched(() => import('./parts/meeting.ts'));

/** Closing a review date, and reading one that was closed. */
export const closing = fetched(() => import('./parts/closing.ts'));

/** Bringing a plan in and taking it out. */
export const importing = fetched(() => import('./parts/importing.ts'));

/** Deciding how the plan is run. */
export const managing = fetched(() => import('./parts/managing.ts'));

/** Making the lists, and mending what was broken in them. */
export const repairing = fetched(() => import('./parts/repairing.ts'));

/** Without a network a part that was never needed cannot be had; nothing was sent then, and trying again is safe. */
function fetched<Part>(load: () => Promise<Part>): () => Promise<Part> {
  return async () => {
    try {
      return await load();
    } catch (cause) {
      throw new OfflineError(
        'A part of this page could not be fetched. What you typed is kept here: please try again.',
        { cause },
      );
    }
  };
}
