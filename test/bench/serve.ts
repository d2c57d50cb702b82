import { servePages } from './tab/pages.ts';

const PORT = 53_100;

/** Serves a production build of the real board, so that others can measure it beside other boards, until it is ended. */
export async function runBench(args: readonly string[], say: (line: string) => void): Promise<void> {
  const { url, close } = await servePages(['board'], Number(args[0] ?? PORT));
  say(`The board stands at ${url}/board/?data=URL`);
  say('URL answers with [{ "id", "title", "lead", "focus", "due", "rag" }]; rag is Red, Amber, Green or Grey.');
  say(`Made-up actions: ${url}/board/?data=${encodeURIComponent(`${url}/data/5000.json`)}`);
  say('Cards carry data-card and data-rag, the find box data-filter; window.bench.move(id, rag) moves a card.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}
