import type { FoundFile } from '../../exchange/found-file.ts';
import { findTables } from '../../exchange/find-tables.ts';
import { recogniseFile } from '../../exchange/recognise/recognise-file.ts';
import type { Answered, Asked, Jobs, JobName } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

let opened: FoundFile | null = null;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows have an origin to name
const say = (answered: Answered): void => self.postMessage(answered);

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => void answer(data));

async function answer(asked: Asked): Promise<void> {
  const { number } = asked;
  try {
    say({ number, isDone: true, answer: await work(asked) });
  } catch (thrown) {
    say({ number, isDone: false, words: wordsOf(thrown) });
  }
}

async function work({ job, asked }: Asked): Promise<Jobs[JobName]['answer']> {
  switch (job) {
    case 'open': {
      const found = findTables(asked);
      opened = 'refusal' in found ? null : found;
      return found;
    }
    case 'read':
      if (!opened) throw new TypeError('No file was opened before it was to be read.');
      return recogniseFile(opened, asked);
    case 'write': {
      // What writes Office files is large, and only an export needs it.
      const { writeReport } = await import('../../exchange/write/report/write-report.ts');
      return writeReport(asked);
    }
  }
}

/** An export that cannot be made says why; whatever else goes wrong is the program's fault and no words for people. */
const wordsOf = (thrown: unknown): string | null =>
  thrown instanceof Error && thrown.name === 'CannotWriteError' ? thrown.message : null;
