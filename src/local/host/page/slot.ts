import { createAnswers } from './answers.ts';
import type { TabHost } from './answers.ts';
import { openChannel } from './channel.ts';
import { createNotice } from './notice.ts';
import { copyTemplate, findPartIn } from './part.ts';
import { refuse } from './refusal.ts';

/** A frame of the tab with what Teams has around it. `tell` sends an event that the tab has registered for. */
export interface Slot {
  element: HTMLElement;
  open(): void;
  tell(event: string, ...args: readonly unknown[]): void;
  /** Asks the tab's configuration page to save. */
  save(): void;
  close(): void;
}

/** What a frame needs: what it is called, where it goes, and the parts of the host that know more than the frame does. */
export interface SlotOptions {
  /** What the region is to a screen reader, and the frame in it. */
  label: string;
  title: string;
  /** What is said while it loads. */
  loading: string;
  /** The only origin that is spoken with. */
  origin: string;
  url(): string;
  host: Omit<TabHost, 'starting' | 'loaded' | 'failed' | 'registered'>;
}

/** Makes a place for the tab, frames it there when it is opened, and speaks teams-js's protocol with it. */
export function createSlot({ label, title, loading, origin, url, host }: SlotOptions): Slot {
  const element = copyTemplate('slot');
  element.setAttribute('aria-label', label);
  const screen = findPartIn(element, 'screen', HTMLElement);
  const notice = createNotice(findPartIn(screen, 'notice', HTMLElement), loading);
  const registered = new Set<string>();
  let framed: HTMLIFrameElement | undefined;
  const open = () => {
    registered.clear();
    framed?.remove();
    framed = createFrame(title, url());
    screen.append(framed);
    notice.showLoading(open);
  };
  const answers = createAnswers({
    ...host,
    starting: () => registered.clear(),
    registered: (event) => registered.add(event),
    loaded: () => notice.hide(),
    failed: (reason) => notice.showProblem(`The tab says that it could not start: ${reason}.`, open),
  });
  const channel = openChannel({
    framed: () => framed,
    origin,
    answer: ({ func, args, data }) => {
      const answer = answers.get(func);
      return answer ? answer(args, data) : refuse(func);
    },
  });
  return {
    element,
    open,
    tell(event, ...args) {
      if (registered.has(event)) channel.post({ func: event, args });
    },
    // Unlike other events it is sent under another name than the tab registers for, which is `save`.
    save: () => channel.post({ func: 'settings.save', args: [{}] }),
    close() {
      notice.hide();
      channel.close();
      element.remove();
    },
  };
}

/** A new frame each time: with the same address, a used one would keep its history and, after a #, its document. */
function createFrame(title: string, url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.name = 'embedded-page-container';
  frame.allow = 'clipboard-read; clipboard-write; fullscreen';
  // Teams' own list: scripts, storage, popups and downloads, but no way to take over the window.
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads allow-pointer-lock',
  );
  frame.src = url;
  return frame;
}
