import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type JSX } from 'react';
import type { Plan } from '../../../domain/plan.ts';
import type { LastImport } from '../../../store/import/import-source.ts';
import { useBoard } from '../../plan/use-board.ts';
import { countOf } from '../../ui/count-words.ts';
import { Notice } from '../../ui/notice.tsx';
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
      <Notice isProblem actions={<Button onClick={onQuestions}>Go to the table</Button>}>
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
  const isWaiting = view.questions > 0 || open.isReading || isAsking || compared.isAsking || compared.problem !== null;
  return (
    <>
      {open.isBegun && <Notice>This import was cut off. What was written is kept: it goes on where it stopped.</Notice>}
      {writing.problem && <Notice isProblem>{writing.problem}</Notice>}
      {compared.problem && (
        <Notice isProblem actions={<Button onClick={compared.tryAgain}>Try again</Button>}>
          {compared.problem}
        </Notice>
      )}
      {compared.comparison && !open.isBegun && <NotThisPlan work={work} comparison={compared.comparison} />}
      <Questions {...props} />
      <h2 className={styles.subtitle}>
        {compared.comparison ? 'This will change in the plan' : 'This will be made in SharePoint’s lists of this site'}
      </h2>
      <Lines {...props} />
      <StaysOut {...props} />
      {!compared.comparison && <PlanOutline plan={plan} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isWaiting} onClick={() => !isWaiting && void writing.start()}>
          {open.isBegun ? 'Go on' : 'Bring it in'}
        </Button>
        {cut && (
          <Button onClick={onTakeBack}>
            {open.isBegun
              ? 'Take back what was written …'
              : `Take back the import of ${cut.fileName ?? 'another file'} …`}
          </Button>
        )}
      </div>
    </>
  );
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
    <Notice actions={<Button onClick={onQuestions}>Answer them</Button>}>
      {`${countOf(view.questions, 'question')} ${view.questions === 1 ? 'waits' : 'wait'} for an answer first.`}
    </Notice>
  );
}

function Lines({ open, compared, plan }: LastStepProps & { plan: Plan }): JSX.Element {
  const page = useImportStyles();
  const styles = useStyles();
  const { board } = useBoard();
  const { comparison } = compared;
  const lines = comparison
    ? whatMerges(comparison, open.choices).map((words) => ({ words, detail: null }))
    : whatComes(plan, { decisions: open.decisions, board: open.kind === 'added' ? board : null });
  return (
    <ul className={page.list}>
      {lines.map(({ words, detail }) => (
        <li key={words}>
          <span>{words}</span>
          {detail && <span className={styles.quiet} dir="auto">{` (${detail})`}</span>}
        </li>
      ))}
      <li>
        <span dir="auto">{open.file.name}</span>
        <span className={styles.quiet}>
          {' is kept in the site’s documents, under Action Plan Monitor/Imports, and reports go out in its layout'}
        </span>
      </li>
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
      <summary>{`${countOf(out.length, 'thing')} of the file ${out.length === 1 ? 'stays' : 'stay'} out`}</summary>
      <ul className={page.list}>
        {out.slice(0, MOST).map(({ message, where }, at) => (
          <li key={at} dir="auto">
            {where.row === null ? message : `Row ${where.row}: ${message}`}
          </li>
        ))}
        {out.length > MOST && <li>{`And ${out.length - MOST} more, which stand beside the table.`}</li>}
      </ul>
    </details>
  );
}
