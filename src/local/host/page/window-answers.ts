import type { Answer } from './answer.ts';
import { isRecord } from './message.ts';
import { ERROR } from './refusal.ts';

/** What Teams opens over the tab when the tab asks. */
export interface TabWindows {
  /** Resolves with the error and the result when the dialog is closed. */
  openDialog(info: unknown): Promise<readonly unknown[]>;
  /** Said by the page in a dialog: it is done. */
  finishDialog(result: unknown): void;
  resizeDialog(size: unknown): void;
  /** Hands a message from a dialog to the page that opened it, and the other way. */
  tellParent(message: unknown): void;
  tellDialog(message: unknown): void;
  /** Ids of people by whoever has the page open; null where they closed it. */
  pickPeople(wish: PeopleWish): Promise<readonly PickedPerson[] | null>;
}

/** `PeoplePickerInputs` of teams-js. */
export interface PeopleWish {
  title: string | undefined;
  selected: readonly string[];
  isSingle: boolean;
}

/** `PeoplePickerResult` of teams-js. */
export interface PickedPerson {
  objectId: string;
  displayName: string;
  email: string;
}

/** The functions of dialogs and people (internal/dialogHelpers.ts, public/people.ts, public/authentication.ts). */
export function answerWindows(windows: TabWindows): [string, Answer][] {
  const nothing = (act: (args: readonly unknown[]) => void): Answer => {
    return (args) => {
      act(args);
      return undefined;
    };
  };
  return [
    ['tasks.startTask', ([info]) => windows.openDialog(info)],
    ['tasks.completeTask', nothing(([result]) => windows.finishDialog(result))],
    ['tasks.updateTask', nothing(([size]) => windows.resizeDialog(size))],
    ['messageForParent', nothing(([message]) => windows.tellParent(message))],
    ['messageForChild', nothing(([message]) => windows.tellDialog(message))],
    ['people.selectPeople', ([wish]) => pickPeople(windows, wish)],
    // teams-js opens https addresses alone, which no tab on somebody's own machine has.
    ['authentication.authenticate', () => [false, 'FailedToOpenWindow']],
  ];
}

async function pickPeople(windows: TabWindows, wish: unknown): Promise<readonly unknown[]> {
  const { title, setSelected, singleSelect } = isRecord(wish) ? wish : {};
  const picked = await windows.pickPeople({
    title: typeof title === 'string' ? title : undefined,
    selected: Array.isArray(setSelected) ? setSelected.map(String) : [],
    isSingle: singleSelect === true,
  });
  return picked ? [null, picked] : [{ errorCode: ERROR.aborted, message: 'The person chose nobody.' }];
}
