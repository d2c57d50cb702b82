import { createAnswers, type TabHost } from './answers.ts';
import { openChannel, type Channel } from './channel.ts';
import { refuse } from './refusal.ts';

/** The way to a page of the tab. `restart` waits for another page to say hello. */
export interface TabChannel extends Channel {
  restart(): void;
}

/** Speaks teams-js's protocol with the page in a window. */
export function openTabChannel({
  target,
  origin,
  host,
}: {
  target(): Window | null | undefined;
  origin: string;
  host: TabHost;
}): TabChannel {
  const answers = createAnswers(host);
  let hasMet = false;
  const channel = openChannel({
    target,
    origin,
    answer: ({ func, args, data }) => {
      // As in Teams nothing is heard before the page has said hello.
      if (func === 'initialize') hasMet = true;
      if (!hasMet) return undefined;
      const answer = answers.get(func);
      return host.refusal(func) ?? (answer ? answer(args, data) : refuse(func));
    },
  });
  return { ...channel, restart: () => (hasMet = false) };
}
