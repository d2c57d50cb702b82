import { createAnswers } from './answers.ts';
import type { TabHost } from './answers.ts';
import { openChannel } from './channel.ts';
import type { Notice } from './notice.ts';
import { refuse } from './refusal.ts';

/** The tab in its frame. `tell` sends an event that the tab has registered for; others it would not hear. */
export interface EmbeddedTab {
  open(): void;
  tell(event: string, ...args: readonly unknown[]): void;
  /** Asks the tab's configuration page to save. */
  save(): void;
}

/** What the frame needs: where it goes, what it shows, and the parts of the host that know more than the frame does. */
export interface EmbedOptions {
  holder: HTMLElement;
  notice: Notice;
  /** The only origin that is spoken with. */
  origin: string;
  url(): string;
  host: Omit<TabHost, 'starting' | 'loaded' | 'failed' | 'registered'>;
}

/** Frames the tab and speaks teams-js's protocol with it. */
export function embedTab({ holder, notice, origin, url, host }: EmbedOptions): EmbeddedTab {
  const registered = new Set<string>();
  let framed: HTMLIFrameElement | undefined;
  const open = () => {
    registered.clear();
    framed?.remove();
    framed = createFrame(url());
    holder.append(framed);
    notice.showLoading(open);
  };
  const answers = createAnswers({
    ...host,
    starting: () => registered.clear(),
    registered: (event) => registered.add(event),
    loaded: () => notice.hide(),
    failed: (reason) => notice.showProblem(`The tab says that it could not start: ${reason}.`, open),
  });
  const post = openChannel({
    framed: () => framed,
    origin,
    answer: ({ func, args }) => answers.get(func)?.(args) ?? (answers.has(func) ? undefined : refuse(func)),
  });
  return {
    open,
    tell(event, ...args) {
      if (registered.has(event)) post({ func: event, args });
    },
    // Unlike other events it is sent under another name than the tab registers for, which is `save`.
    save: () => post({ func: 'settings.save', args: [{}] }),
  };
}

/** A new frame each time: with the same address, a used one would keep its history and, after a #, its document. */
function createFrame(url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'Action plan';
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
