import { useRef, useState } from 'react';
import type { ImportProgress } from '../../../store/import/import-source.ts';
import { keepImport } from '../../offline/kept-import.ts';
import { useSession } from '../../plan/session.ts';
import { failureInWords } from '../../ui/failure.ts';
import { useSay } from '../../ui/said.tsx';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { bringIn } from './import-store.ts';
import { ImportStopped } from './import-stopped.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import type { Compared } from './use-comparison.ts';

const say = wordsOf(catalogue);

/** Writing the plan: how far it is, why it ended, and the presses for it. */
export interface BringingIn {
  progress: ImportProgress | null;
  problem: string | null;
  isStopping: boolean;
  start: () => Promise<void>;
  stop: () => void;
}

/** Writes the plan, once. What was cut off can go on. */
export function useBringingIn(
  work: ImportWork,
  open: OpenWork,
  { compared, onDone }: { compared: Compared; onDone: () => void },
): BringingIn {
  const { store, board, database, owner } = useSession();
  const isStopped = useRef(false);
  const announce = useSay();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isStopping, setStopping] = useState(false);
  const { plan } = open.reading.outcome;
  const onProgress = (far: ImportProgress) => {
    // Before the first row is written nothing is begun that would have to be gone on with.
    if (!open.isBegun) work.begin(true);
    // The store goes no further where this throws, and what was written stays.
    if (isStopped.current) throw new ImportStopped();
    setProgress(far);
  };
  const start = async (): Promise<void> => {
    if (!plan || progress) return;
    isStopped.current = false;
    setStopping(false);
    setProblem(null);
    setProgress({ written: 0, total: 0 });
    try {
      const notKept = await bringIn(store, open, plan, { comparison: compared.comparison, onProgress });
      await keepImport(database, owner, { name: open.file.name, at: Date.now() });
      await work.finish();
      await board.readAnew();
      announce(notKept ?? say('isIn', { file: open.file.name }));
      onDone();
    } catch (thrown) {
      setProblem(thrown instanceof ImportStopped ? say('stopped') : failureInWords(thrown));
      setProgress(null);
    }
  };
  const stop = () => {
    isStopped.current = true;
    setStopping(true);
  };
  return { progress, problem, isStopping, start, stop };
}
