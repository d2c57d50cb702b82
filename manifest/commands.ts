import type { Fault } from './fault.ts';
import { textsOf, type Json } from './json.ts';

const COMMAND = /^(?<list>bots\[\d+\]\.commandLists\[\d+\])\.commands\[\d+\]\.title$/;

/** No list names a command twice, however it is written, and no scope has two lists. */
export function checkCommands(manifest: Json): Fault[] {
  const texts = textsOf(manifest);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { path, text } of texts) {
    const list = COMMAND.exec(path)?.groups?.['list'];
    const scope = /^(bots\[\d+\])\.commandLists\[\d+\]\.scopes\[\d+\]$/.exec(path)?.[1];
    const key = list ? `${list} ${text.trim().toLowerCase()}` : scope ? `${scope} ${text}` : null;
    if (key === null) continue;
    if (seen.has(key))
      faults.push({
        place: `manifest.json: ${path}`,
        words: list ? `The command “${text}” stands twice.` : `The scope ${text} has a list of commands already.`,
      });
    seen.add(key);
  }
  return faults;
}
