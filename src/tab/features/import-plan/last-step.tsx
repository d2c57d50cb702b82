import { Button, ProgressBar } from '@fluentui/react-components';
import { useRef, useState, type JSX } from 'react';
import type { ImportProgress } from '../../../store/import/import-source.ts';
import { keepImport } from '../../offline/kept-import.ts';
import { useSession } from '../../plan/session.ts';
import { countOf, inFigures } from '../../ui/count-words.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSay } from '../../ui/said.tsx';
import { useImportStyles } from './import-page.styles.ts';
import { bringIn } from './import-store.ts';
import { ImportStopped } from './import-stopped.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import type { WorkView } from './use-open-findings.ts';
import { whatMerges } from './what-merges.ts';
import type { Compared } from './use-comparison.ts';
import { whatComes, whatStaysOut } from './what-comes.ts';

/** What will be made, what stays out, and the press that does it. */
export function LastStep(props: {
  work: ImportWork;
  open: OpenWork;
  view: WorkView;
  /** True while the directory is asked who the leads are. */
  isAsking: boolean;
  /** What a newer version changes; nothing for other files. */
  compared: Compared;
  onQuestions: () => void;
  onDone: () => void;
}): JSX.Element {
  const { work, open, view, isAsking, compared, onQuestions, onDone } = props;
  const styles = useImportStyles();
  const { progress, problem, start, stop } = useBringingIn(work, open, { compared, onDone });
  const { plan, findings } = open.reading.outcome;
  if (!plan)
    return (
      <Notice isProblem actions={<Button onClick={onQuestions}>Go to the table</Button>}>
        {open.reading.outcome.reason}
      </Notice>
    );
  const out = whatStaysOut(findings);
  const isWaiting = view.questions > 0 || open.isReading || isAsking || compared.isAsking || compared.problem !== null;
  return (
    <div className={styles.middle}>
      {progress ? (
        <div className={styles.progress}>
          <output className={styles.words}>
            {progress.total === 0
              ? 'Preparing …'
              : `Writing to SharePoint: ${inFigures(progress.written)} of ${countOf(progress.total, 'row')}`}
          </output>
          {progress.total > 0 ? (
            <ProgressBar value={progress.written} max={progress.total} aria-label="How far it is" />
          ) : (
            <ProgressBar aria-label="How far it is" />
          )}
          <p className={styles.words}>
            If this page is closed or the network goes, what was written is kept and it can go on from there.
          </p>
          <Button onClick={stop}>Stop</Button>
        </div>
      ) : (
        <>
          {open.isBegun && (
            <Notice>This import was cut off. What was written is kept: it goes on where it stopped.</Notice>
          )}
          {problem && <Notice isProblem>{problem}</Notice>}
          {compared.problem && <Notice isProblem>{compared.problem}</Notice>}
          {view.questions > 0 && (
            <Notice actions={<Button onClick={onQuestions}>Answer them</Button>}>
              {`${countOf(view.questions, 'question')} ${view.questions === 1 ? 'waits' : 'wait'} for an answer first.`}
            </Notice>
          )}
          <h2 className={styles.subtitle}>
            {compared.comparison
              ? 'This will change in the plan'
              : 'This will be made in SharePoint’s lists of this site'}
          </h2>
          <ul className={styles.list}>
            {(compared.comparison ? whatMerges(compared.comparison, open.choices) : whatComes(plan)).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {out.length > 0 && (
            <details>
              <summary>{`${countOf(out.length, 'thing')} of the file ${out.length === 1 ? 'stays' : 'stay'} out`}</summary>
              <ul className={styles.list}>
                {out.map(({ message, where }, at) => (
                  <li key={at}>{where.row === null ? message : `Row ${where.row}: ${message}`}</li>
                ))}
              </ul>
            </details>
          )}
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={isWaiting} onClick={() => !isWaiting && void start()}>
              {open.isBegun ? 'Go on' : 'Bring it in'}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Writes the plan, once. What was cut off can go on. */
function useBringingIn(
  work: ImportWork,
  open: OpenWork,
  { compared, onDone }: { compared: Compared; onDone: () => void },
) {
  const { store, board, database, owner } = useSession();
  const isStopped = useRef(false);
  const say = useSay();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const start = async (): Promise<void> => {
    const { plan } = open.reading.outcome;
    if (!plan || progress) return;
    isStopped.current = false;
    setProblem(null);
    setProgress({ written: 0, total: 0 });
    work.begin(true);
    try {
      const onProgress = (far: ImportProgress) => {
        // The store goes no further where this throws, and what was written stays.
        if (isStopped.current) throw new ImportStopped();
        setProgress(far);
      };
      const notKept = await bringIn(store, open, plan, { comparison: compared.comparison, onProgress });
      await keepImport(database, owner, { name: open.file.name, at: Date.now() });
      await work.drop();
      await board.readAnew();
      say(notKept ?? `${open.file.name} is in. This is its board.`);
      onDone();
    } catch (thrown) {
      setProblem(thrown instanceof ImportStopped ? thrown.message : failureInWords(thrown));
      setProgress(null);
    }
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { progress, problem, start, stop };
}
