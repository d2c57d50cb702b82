import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore, type JSX, type ReactNode } from 'react';
import { useSession } from '../../plan/session.ts';
import { PlanReader } from '../../reading/plan-reader.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { BringIn } from './bring-in.tsx';
import { useImportStyles } from './import-page.styles.ts';
import { ImportWork, type OpenWork, type SetAside } from './import-work.ts';
import { createWorkKeeper } from './kept-work.ts';
import { AskKind } from './ask-kind.tsx';
import { ChangesStep } from './changes-step.tsx';
import { LastStep } from './last-step.tsx';
import { stepOf, stepsFor, type Step } from './steps.ts';
import { StepsBar } from './steps-bar.tsx';
import { GroupsStep } from './groups-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { TableStep } from './table-step.tsx';
import { useSay } from '../../ui/said.tsx';
import { useBringingIn } from './use-bringing-in.ts';
import { useComparison } from './use-comparison.ts';
import { useDropRefused } from './use-dropped.ts';
import { useProposals } from './use-proposals.ts';
import { useOpenFindings } from './use-open-findings.ts';

const say = wordsOf(catalogue);

export interface ImportPageProps {
  /** The step that the address names; null before a file is open. */
  step: string | null;
  onStep: (step: Step | null) => void;
  /** What there is to say before a file is open. */
  title: string;
  words: string;
  onLookAgain?: (() => void) | undefined;
  /** Offers to take the last import back. */
  onTakeBack: () => void;
  /** Back to the board, where there is one. */
  onLeave?: (() => void) | undefined;
  onDone: () => void;
  /** True where a plan is there already, and this is a second file. */
  hasPlan: boolean;
  /** Says and chooses who has the page open; stands above the way in alone. */
  person: ReactNode;
  /** Another way to a plan, which stands below the way in. */
  beside?: ReactNode;
}

/** Bringing in a plan from a file: read, corrected, answered, and written when told to. */
export function ImportPage(props: ImportPageProps): JSX.Element {
  const styles = useImportStyles();
  const { database, owner } = useSession();
  const [work] = useState(
    () => new ImportWork({ makeReader: () => new PlanReader(), keeper: createWorkKeeper(database, owner) }),
  );
  const state = useSyncExternalStore(work.subscribe, work.state);
  useEffect(() => {
    void work.resume();
    return () => work.close();
  }, [work]);
  switch (state.state) {
    case 'looking':
      return <div className={styles.waiting} />;
    case 'opening':
      return (
        <div className={styles.waiting}>
          <output className={styles.words}>
            {say(state.step === 'tables' ? 'opening' : 'readingAsPlan', { file: state.name })}
          </output>
          <ProgressBar aria-label={say('readingFile')} />
          <div className={styles.buttons}>
            <Button onClick={() => work.setAside()}>{say('stop')}</Button>
          </div>
        </div>
      );
    case 'none':
      return (
        <>
          {props.person}
          <BringIn
            {...props}
            problem={state.problem}
            aside={asideOf(state.aside, props.hasPlan, () => void work.goBack().then(() => props.onStep('table')))}
            onFile={(file) => void work.open(file).then(() => props.onStep('table'))}
          />
          {props.beside}
        </>
      );
    case 'open':
      return <Steps {...props} work={work} open={state} />;
  }
}

/** A file that is in the lists is of use only to who took its import back. */
const asideOf = (aside: SetAside | null, hasPlan: boolean, onGoBack: () => void) =>
  aside === null || (aside.isDone && hasPlan) ? null : { name: aside.file.name, onGoBack };

function Steps(props: ImportPageProps & { work: ImportWork; open: OpenWork }): JSX.Element {
  const { work, open, hasPlan, onStep, onLeave, onDone } = props;
  const styles = useImportStyles();
  const view = useOpenFindings(open);
  const proposals = useProposals(work, open);
  const { plan } = open.reading.outcome;
  const steps = stepsFor(open.kind);
  const step = open.isBegun ? 'last' : stepOf(props.step, steps);
  const comparison = useComparison(open, step === 'changes' || step === 'last');
  const writing = useBringingIn(work, open, { compared: comparison, onDone });
  const isWriting = writing.progress !== null;
  const announce = useSay();
  useDropRefused(() => announce(say('openAlready')));
  if (hasPlan && open.kind === null && !open.isBegun) return <AskKind {...props} />;
  return (
    <div className={styles.page}>
      <StepsBar {...{ work, open, steps, step, onStep, onLeave }} questions={view.questions} isWriting={isWriting} />
      {step === 'table' && <TableStep work={work} open={open} view={view} />}
      {step === 'people' && <PeopleStep work={work} open={open} proposals={proposals} />}
      {step === 'groups' && plan && <GroupsStep work={work} open={open} plan={plan} />}
      {step === 'changes' && <ChangesStep work={work} open={open} compared={comparison} />}
      {step === 'last' && (
        <LastStep
          work={work}
          open={open}
          view={view}
          isAsking={proposals.isAsking}
          compared={comparison}
          writing={writing}
          onQuestions={() => onStep('table')}
          onTakeBack={props.onTakeBack}
        />
      )}
    </div>
  );
}
