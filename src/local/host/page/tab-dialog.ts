import { isRecord } from './message.ts';
import { copyTemplate, findPartIn } from './part.ts';
import type { Slot } from './slot.ts';
import { isOfTab } from './tab-settings.ts';

/** What a dialog shows: `DialogInfo` of teams-js, with an address and no card. */
export interface DialogInfo {
  url: string;
  title: string;
  size: unknown;
}

/** A dialog over the tab, with a page of the tab in it. */
export interface TabDialog {
  /** The error and the result, once it is closed. */
  outcome: Promise<readonly [error: string | null, result: unknown]>;
  finish(result: unknown): void;
  resize(size: unknown): void;
  tell(event: string, ...args: readonly unknown[]): void;
}

/** The words that Teams gives an app whose dialog was closed by its person. */
const CLOSED = 'User cancelled/closed the task module.';

/** Reads what is to be shown; a sentence where Teams would not show it. */
export function readDialog(info: unknown, tabUrl: string): DialogInfo | string {
  if (!isRecord(info)) return 'A dialog needs a DialogInfo.';
  const { url, title } = info;
  if (info['card'] !== undefined) return 'This stand-in for Teams shows no cards in dialogs.';
  if (typeof url !== 'string' || !isOfTab(url, tabUrl))
    return 'The url of a dialog is of a domain that the app’s manifest names.';
  return { url, title: typeof title === 'string' ? title : '', size: info };
}

/** Opens a dialog with the frame that `createFrame` makes. */
export function openDialog({ title, size }: DialogInfo, frame: Slot): TabDialog {
  const dialog = copyTemplate('tab-dialog');
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('The template of the dialog holds no dialog.');
  findPartIn(dialog, 'heading', HTMLElement).textContent = title || 'Action plan';
  const body = findPartIn(dialog, 'body', HTMLElement);
  body.append(frame.element);
  findPartIn(dialog, 'close', HTMLButtonElement).addEventListener('click', () => dialog.close());
  let said: readonly [string | null, unknown] = [CLOSED, null];
  document.body.append(dialog);
  resize(body, size);
  dialog.showModal();
  frame.open();
  return {
    outcome: new Promise((resolve) =>
      dialog.addEventListener('close', () => {
        frame.close();
        dialog.remove();
        resolve(said);
      }),
    ),
    finish(result) {
      said = [null, result];
      dialog.close();
    },
    resize: (wanted) => resize(body, wanted),
    tell: frame.tell,
  };
}

/** Pixels, or the words of teams-js's `DialogDimension`. */
const WIDTHS: Readonly<Record<string, number>> = { small: 360, medium: 600, large: 960 };
const HEIGHTS: Readonly<Record<string, number>> = { small: 240, medium: 480, large: 640 };

function resize(body: HTMLElement, size: unknown): void {
  if (!isRecord(size)) return;
  body.style.width = `${pixelsOf(size['width'], WIDTHS)}px`;
  body.style.height = `${pixelsOf(size['height'], HEIGHTS)}px`;
}

function pixelsOf(wanted: unknown, words: Readonly<Record<string, number>>): number {
  const small = words['small'] ?? 0;
  return typeof wanted === 'number' && wanted > 0 ? wanted : (words[String(wanted)] ?? small);
}
