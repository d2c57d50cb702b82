import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { ImportProgress, LastImport } from '../../../store/import/import-source.ts';
import { WorkedOnError } from '../../../store/store-error.ts';
import { forgetImport } from '../../offline/kept-import.ts';
import { useSession } from '../../plan/session.ts';
import { inFigures } from '../../ui/count-words.ts';
import { writeMoment } from '../../ui/dates.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSay } from '../../ui/said.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import catalogue from '../../words/en-GB/plan-file.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  words: { margin: 0, lineHeight: tokens.lineHeightBase300 },
});

export interface UndoDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Takes the last import back, once somebody was told what goes with it. */
export function UndoDialog({ isOpen, onClose }: UndoDialogProps): JSX.Element {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <UndoForm onClose={onClose} />
      </DialogSurface>
    </Dialog>
  );
}

function UndoForm({ onClose }: { onClose: () => void }): JSX.Element {
  const styles = useStyles();
  const { store } = useSession();
  const last = useQuery({ queryKey: ['last import'], queryFn: () => store.lastImport(), staleTime: 0, gcTime: 0 });
  const { progress, problem, since, takeBack } = useTakingBack(last.data ?? null, onClose);
  useFocusBack();
  const canTakeBack = last.data != null && last.data.how !== 'merged' && !progress;
  return (
    <DialogBody>
      <DialogTitle>{say('undoTitle')}</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={styles.words}>{last.error ? failureInWords(last.error) : lastInWords(last.data)}</p>
        {since && <Notice isProblem>{since}</Notice>}
        {problem && <Notice isProblem>{problem}</Notice>}
        {progress && (
          <>
            <output>{say('deleted', { done: inFigures(progress.written), total: progress.total })}</output>
            <ProgressBar value={progress.written} max={Math.max(1, progress.total)} aria-label={say('howFar')} />
          </>
        )}
      </DialogContent>
      <DialogActions>
        {canTakeBack && (
          <Button appearance="primary" onClick={() => void takeBack(since !== null)}>
            {say(since ? 'takeBackToo' : problem ? 'goOn' : 'takeBack')}
          </Button>
        )}
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function lastInWords(last: LastImport | null | undefined): string {
  if (last === undefined) return say('looking');
  if (last === null) return say('noImport');
  const { fileName, how, isBeingUndone } = last;
  const what = fileName ? say('fileName', { file: fileName }) : say('thePlan');
  if (isBeingUndone) return say('cutOff', { what });
  if (how === 'merged') return say('merged', { what });
  return say('whatGoes', { came: whenItCame(what, last) });
}

function whenItCame(what: string, { by, finishedOn, begunOn }: LastImport): string {
  const moment = writeMoment(finishedOn ?? begunOn);
  if (by) return say(finishedOn ? 'cameInBy' : 'begunBy', { what, moment, by });
  return say(finishedOn ? 'cameIn' : 'begun', { what, moment });
}

/** Asks once more where people have worked on it since. */
function useTakingBack(last: LastImport | null, onClose: () => void) {
  const { store, board, database, owner } = useSession();
  const announce = useSay();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [since, setSince] = useState<string | null>(null);
  const takeBack = async (evenIfWorkedOn: boolean): Promise<void> => {
    setProblem(null);
    setProgress({ written: 0, total: 0 });
    try {
      await store.undoImport(setProgress, { evenIfWorkedOn });
      await forgetImport(database, owner);
      // It closes first: a dialog that is taken away while open leaves the page behind it hidden from readers.
      onClose();
      announce(say('takenBack', { what: last?.fileName ?? say('theImport') }));
      await Promise.all([board.readAnew(), queries.invalidateQueries({ queryKey: ['last import'] })]);
    } catch (thrown) {
      setProgress(null);
      if (thrown instanceof WorkedOnError) setSince(failureInWords(thrown));
      else setProblem(failureInWords(thrown));
    }
  };
  return { progress, problem, since, takeBack };
}
