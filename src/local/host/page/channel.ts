import type { Reply } from './answer.ts';
import { readRequest } from './message.ts';
import type { HostMessage, TabRequest } from './message.ts';

/** The one window and origin that are listened to, and who answers. */
export interface ChannelOptions {
  target(): Window | null | undefined;
  origin: string;
  answer(request: TabRequest): Reply;
}

/** The way to the tab. */
export interface Channel {
  post(message: HostMessage): void;
  /** Nothing is heard after it. */
  close(): void;
}

/**
 * Listens to the tab and gives a way to post to it. As in Teams, a message from another window, or from another
 * origin that it may have gone to, is neither answered nor acted on.
 */
export function openChannel({ target, origin, answer }: ChannelOptions): Channel {
  const hear = async (event: MessageEvent): Promise<void> => {
    const tab = target();
    if (!tab || event.source !== tab || event.origin !== origin) return;
    const request = readRequest(event.data);
    const args = request && (await answer(request));
    if (!args) return;
    const { id, uuidAsString } = request;
    // To the window that asked: the answer may have put a new frame in its place.
    tab.postMessage({ id, uuidAsString, args, monotonicTimestamp: performance.now() } satisfies HostMessage, origin);
  };
  const listener = (event: MessageEvent): void => void hear(event);
  window.addEventListener('message', listener);
  return {
    post: (message) => target()?.postMessage(message, origin),
    close: () => window.removeEventListener('message', listener),
  };
}
