import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, type JSX, type ReactNode } from 'react';
import type { Plan } from '../../../domain/plan.ts';
import type { LastImport } from '../../../store/import/import-source.ts';
import { useBoard } from '../../plan/use-board.ts';
import { Notice } from '../../ui/notice.tsx';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { useImportStyles } from './import-page.styles.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import { NotThisPlan } from './not-this-plan.tsx';
import { PlanOutline } from './plan-outline.tsx';
import type { BringingIn } from './use-bringing-in.ts';
import type { Compared } from './use-comparison.ts';
import { useCutOff } from './use-cut-off.ts';
import type { WorkView } from './use-open-findings.ts';
import { whatComes, whatStaysOut } from './what-comes.ts';
import { whatMerges } from './what-merges.ts';
import { WritingProgress } from './writing-progress.tsx';

const say = wordsOf(catalogue);

const inOwnDirection = (words: ReactNode): ReactNode => <span dir="auto">{words}</span>;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface LastStepProps {
  work: ImportWork;
  open: OpenWork;
  view: WorkView;
  /** True while the directory is asked who the leads are. */
  isAsking: boolean;
  /** What a newer version changes; nothing for other files. */
  compared: Compared;
  writing: BringingIn;
  onQuestions: () => void;
  /** Offers to take the last import back. */
  onTakeBack: () => void;
}

/** What will be made, what stays out, and the press that does it. */
export function LastStep(props: LastStepProps): JSX.Element {
  const { open, writing, onQuestions } = props;
  const styles = useImportStyles();
  const { plan, reason } = open.reading.outcome;
  if (!plan)
    return (
      <Notice isProblem actions={<Button onClick={onQuestions}>{say('goToTable')}</Button>}>
        {reason}
      </Notice>
    );
  return (
    <div className={styles.middle}>
      {writing.progress ? (
        <WritingProgress progress={writing.progress} isStopping={writing.isStopping} onStop={writing.stop} />
      ) : (
        <Ready {...props} plan={plan} />
      )}
    </div>
  );
}

function Ready(props: LastStepProps & { plan: Plan }): JSX.Element {
  const { work, open, view, isAsking, compared, plan, writing, onTakeBack } = props;
  const styles = useImportStyles();
  const cut = useCut(work, open, writing.problem !== null);
  // Who is who was settled before the first row was written, so what was cut off need not ask the directory again.
  const isUnsettled = view.questions > 0 || open.isReading || (isAsking && !open.isBegun);
  const isWaiting = isUnsettled || compared.isAsking || compared.problem !== null;
  return (
    <>
      {open.isBegun && <Notice>{say('wasCutOff')}</Notice>}
      {writing.problem && <Notice isProblem>{writing.problem}</Notice>}
      {compared.problem && (
        <Notice isProblem actions={<Button onClick={compared.tryAgain}>{say('tryAgain')}</Button>}>
          {compared.problem}
        </Notice>
      )}
      {compared.comparison && !open.isBegun && <NotThisPlan work={work} comparison={compared.comparison} />}
      <Questions {...props} />
      <h2 className={styles.subtitle}>{say(compared.comparison ? 'willChange' : 'willBeMade')}</h2>
      <Lines {...props} />
      <StaysOut {...props} />
      {!compared.comparison && <PlanOutline plan={plan} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isWaiting} onClick={() => !isWaiting && void writing.start()}>
          {say(open.isBegun ? 'goOn' : 'bringIt')}
        </Button>
        {cut && <Button onClick={onTakeBack}>{takeBackWords(open.isBegun, cut.fileName)}</Button>}
      </div>
    </>
  );
}

function takeBackWords(isBegun: boolean, file: string | null): string {
  if (isBegun) return say('takeBackWritten');
  return file === null ? say('takeBackOther') : say('takeBackImportOf', { file });
}

/** The import that was cut off and can be taken back. Where there is none any more, this file is at its beginning again. */
function useCut(work: ImportWork, { isBegun }: OpenWork, hasFailed: boolean): LastImport | null {
  const { import: cut, isKnown } = useCutOff(isBegun || hasFailed);
  useEffect(() => {
    if (isBegun && isKnown && cut === null) work.begin(false);
  }, [work, isBegun, isKnown, cut]);
  return cut?.how === 'merged' ? null : cut;
}

function Questions({ view, onQuestions }: LastStepProps): JSX.Element | null {
  if (view.questions === 0) return null;
  return (
    <Notice actions={<Button onClick={onQuestions}>{say('answerThem')}</Button>}>
      {say('questionsWait', { count: view.questions })}
    </Notice>
  );
}

function Lines({ open, compared, plan }: LastStepProps & { plan: Plan }): JSX.Element {
  const page = useImportStyles();
  const styles = useStyles();
  const { board } = useBoard();
  const quiet = useCallback((words: ReactNode) => <span className={styles.quiet}>{words}</span>, [styles.quiet]);
  const { comparison } = compared;
  const lines = comparison
    ? whatMerges(comparison, open.choices).map((words) => ({ words, detail: null }))
    : whatComes(plan, { decisions: open.decisions, board: open.kind === 'added' ? board : null });
  return (
    <ul className={page.list}>
      {lines.map(({ words, detail }) => (
        <li key={words}>
          <span>{words}</span>
          {detail && (
            <span className={styles.quiet} dir="auto">
              {say('detail', { words: detail })}
            </span>
          )}
        </li>
      ))}
      <li>{say.rich('fileKept', { file: open.file.name, name: inOwnDirection, quiet })}</li>
    </ul>
  );
}

const MOST = 200;

function StaysOut({ open }: LastStepProps): JSX.Element | null {
  const page = useImportStyles();
  const out = whatStaysOut(open.reading.outcome.findings);
  if (out.length === 0) return null;
  return (
    <details>
      <summary>{say('staysOut', { count: out.length })}</summary>
      <ul className={page.list}>
        {out.slice(0, MOST).map(({ message, where }, at) => (
          <li key={at} dir="auto">
            {where.row === null ? message : say('rowMessage', { row: where.row, message })}
          </li>
        ))}
        {out.length > MOST && <li>{say('andMore', { count: out.length - MOST })}</li>}
      </ul>
    </details>
  );
}
