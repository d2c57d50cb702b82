import type { TabHost } from './answers.ts';
import { createNotice } from './notice.ts';
import { copyTemplate, findPartIn } from './part.ts';
import { openTabChannel } from './tab-channel.ts';
import { createSettingAside, HEARD_ASIDE } from './setting-aside.ts';

/** A frame of the tab with what Teams has around it. `tell` sends an event that the tab has registered for. */
export interface Slot {
  element: HTMLElement;
  open(): void;
  tell(event: string, ...args: readonly unknown[]): void;
  /** Asks the tab's configuration page to save. */
  save(): void;
  /** Somebody goes elsewhere in Teams. True where the tab is set aside; else it is ended. */
  leave(): Promise<boolean>;
  /** They come back: true where the tab was still there, and was told so. */
  comeBack(): boolean;
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
  /** Whether Teams sets it aside while somebody is elsewhere. */
  isKept: boolean;
  host: Omit<TabHost, 'starting' | 'loaded' | 'failed' | 'registered' | 'readyToUnload'>;
}

/** Makes a place for the tab, frames it there when it is opened, and speaks teams-js's protocol with it. */
export function createSlot({ label, title, loading, origin, url, isKept, host }: SlotOptions): Slot {
  const element = copyTemplate('slot');
  element.setAttribute('aria-label', label);
  const screen = findPartIn(element, 'screen', HTMLElement);
  const notice = createNotice(findPartIn(screen, 'notice', HTMLElement), loading);
  const registered = new Set<string>();
  let framed: HTMLIFrameElement | undefined;
  let state: 'loading' | 'loaded' | 'aside' = 'loading';
  const open = () => {
    registered.clear();
    channel.restart();
    state = 'loading';
    framed?.remove();
    framed = createFrame(title, url());
    screen.append(framed);
    notice.showLoading(open);
  };
  const close = () => {
    aside.end();
    notice.hide();
    channel.close();
    element.remove();
  };
  const aside = createSettingAside(close);
  const channel = openTabChannel({
    target: () => framed?.contentWindow,
    origin,
    host: {
      ...host,
      starting: () => registered.clear(),
      registered: (event) => registered.add(event),
      readyToUnload: aside.ready,
      loaded: () => {
        state = 'loaded';
        notice.hide();
      },
      failed: (reason) => notice.showProblem(`The tab says that it could not start: ${reason}.`, open),
    },
  });
  return {
    element,
    open,
    tell(event, ...args) {
      if (state !== 'aside' && registered.has(event)) channel.post({ func: event, args });
    },
    // Unlike other events it is sent under another name than the tab registers for, which is `save`.
    save: () => channel.post({ func: 'settings.save', args: [{}] }),
    async leave() {
      const events = isKept && state === 'loaded' ? registered : new Set<string>();
      state = 'aside';
      element.hidden = true;
      notice.hide();
      const isAside = await aside.start(events, () => channel.post({ func: 'beforeUnload', args: [] }));
      if (!isAside) close();
      return isAside;
    },
    comeBack() {
      if (!element.isConnected) return false;
      aside.end();
      for (const event of registered) if (!HEARD_ASIDE.includes(event)) registered.delete(event);
      state = 'loading';
      element.hidden = false;
      notice.showLoading(open);
      channel.post({ func: 'load', args: [host.settings()] });
      return true;
    },
    close,
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
