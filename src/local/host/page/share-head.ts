import type { MeetingDesk, MeetingHost } from './meeting-answers.ts';
import { copyTemplate, findPartIn } from './part.ts';

/** What Teams has above the side panel: its name, and a button that puts the tab on the stage. */
export interface ShareHead {
  element: HTMLElement;
  host: Pick<MeetingHost, 'setShareButton'>;
}

/** Makes it; `address` is what is shared unless the tab wishes for another of its own. */
export function createShareHead(
  desk: MeetingDesk,
  { address, onProblem }: { address: string; onProblem: (failure: unknown) => void },
): ShareHead {
  const element = copyTemplate('share-head');
  const button = findPartIn(element, 'share', HTMLButtonElement);
  let shared = address;
  button.hidden = !desk.mayPresent;
  button.addEventListener('click', () => void desk.share(shared).catch(onProblem));
  return {
    element,
    host: {
      setShareButton(wish) {
        button.hidden = !desk.mayPresent || !wish.isVisible;
        shared = wish.address ?? shared;
      },
    },
  };
}
