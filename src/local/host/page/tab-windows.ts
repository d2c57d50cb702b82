import { pickPeople } from './people-picker.ts';
import type { SeatOptions } from './seat-options.ts';
import { createSlot } from './slot.ts';
import { openDialog, readDialog, type TabDialog } from './tab-dialog.ts';
import { createTabHost } from './tab-host.ts';
import type { TabWindows } from './window-answers.ts';

/** Opens dialogs for a frame of somebody's; `tell` sends that frame an event. */
export function createTabWindows(
  options: SeatOptions,
  tell: (event: string, ...args: readonly unknown[]) => void,
): TabWindows {
  const { config, people } = options;
  let dialog: TabDialog | null = null;
  return {
    ...NO_WINDOWS,
    async openDialog(info) {
      const read = readDialog(info, config.tabUrl);
      if (typeof read === 'string') return [read, null];
      if (dialog) return ['There is a dialog already.', null];
      const windows = {
        ...NO_WINDOWS,
        finishDialog: (result) => dialog?.finish(result),
        resizeDialog: (size) => dialog?.resize(size),
        tellParent: (message) => tell('messageForParent', message),
        pickPeople: (wish) => pickPeople(people, wish),
      } satisfies TabWindows;
      dialog = openDialog(read, createDialogSlot(options, read.url, windows));
      const outcome = await dialog.outcome;
      dialog = null;
      return outcome;
    },
    resizeDialog: (size) => dialog?.resize(size),
    tellDialog: (message) => dialog?.tell('messageForChild', message),
    pickPeople: (wish) => pickPeople(people, wish),
  };
}

function createDialogSlot(options: SeatOptions, url: string, windows: TabWindows) {
  return createSlot({
    label: `Dialog${options.suffix}`,
    title: `Action plan, dialog${options.suffix}`,
    loading: 'Loading the dialog…',
    origin: new URL(options.config.tabUrl).origin,
    url: () => url,
    isKept: false,
    host: { ...createTabHost(options, { place: 'task', openSubPage: () => undefined }), windows },
  });
}

/** What a frame does not get to call where it stands. */
const NO_WINDOWS: TabWindows = {
  openDialog: async () => ['There is no dialog here.', null],
  finishDialog: () => undefined,
  resizeDialog: () => undefined,
  tellParent: () => undefined,
  tellDialog: () => undefined,
  pickPeople: async () => null,
};
