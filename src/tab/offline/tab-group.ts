/** What the tabs of one browser that show the same plan need of each other: one that looks for all, and a way to tell. */
export interface TabGroup<Message> {
  /** Asks to be the one that looks for changes; `onLead` is called when that is so. Answers with the end of it. */
  askToLead(onLead: () => void): () => void;
  /** Tells the other tabs. */
  tell(message: Message): void;
  /** Hears what other tabs tell. Answers with the end of it. */
  hear(listener: (message: Message) => void): () => void;
}

/** The tabs that show the plan of a place. Where a browser lacks locks or channels, each tab is alone and leads. */
export function joinTabs<Message>(place: string): TabGroup<Message> {
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) return ALONE;
  const name = `action-plan-monitor ${place}`;
  const channel = new BroadcastChannel(name);
  return {
    askToLead: (onLead) => holdLock(name, onLead),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    tell: (message) => channel.postMessage(message),
    hear(listener) {
      const follow = ({ data }: MessageEvent) => listener(data as Message);
      channel.addEventListener('message', follow);
      return () => channel.removeEventListener('message', follow);
    },
  };
}

/** A group of one. */
export const ALONE: TabGroup<never> & TabGroup<unknown> = {
  askToLead(onLead) {
    onLead();
    return () => undefined;
  },
  tell: () => undefined,
  hear: () => () => undefined,
};

/** The browser gives a lock back when its tab is closed or crashes, and the next in line has it at once. */
function holdLock(name: string, onHeld: () => void): () => void {
  const waiting = new AbortController();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const hold = () => {
    onHeld();
    return held;
  };
  navigator.locks.request(name, { signal: waiting.signal }, hold).catch((thrown: unknown) => {
    // Where locks are forbidden, as in some frames, looking twice does less harm than not looking.
    if (!waiting.signal.aborted) onHeld();
    return thrown;
  });
  return () => {
    waiting.abort();
    release();
  };
}
