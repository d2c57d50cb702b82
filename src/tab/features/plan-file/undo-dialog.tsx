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
import { countOf, inFigures } from '../../ui/count-words.ts';
import { writeMoment } from '../../ui/dates.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSay } from '../../ui/said.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';

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
      <DialogTitle>Take the last import back</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={styles.words}>{last.error ? failureInWords(last.error) : wordsOf(last.data)}</p>
        {since && <Notice isProblem>{since}</Notice>}
        {problem && <Notice isProblem>{problem}</Notice>}
        {progress && (
          <>
            <output>{`Deleted ${inFigures(progress.written)} of ${countOf(progress.total, 'row')}`}</output>
            <ProgressBar value={progress.written} max={Math.max(1, progress.total)} aria-label="How far it is" />
          </>
        )}
      </DialogContent>
      <DialogActions>
        {canTakeBack && (
          <Button appearance="primary" onClick={() => void takeBack(since !== null)}>
            {since ? 'Delete them too and take it back' : problem ? 'Go on' : 'Take it back'}
          </Button>
        )}
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </DialogBody>
  );
}

function wordsOf(last: LastImport | null | undefined): string {
  if (last === undefined) return 'Looking at what came in last …';
  if (last === null) return 'No import is there that could be taken back.';
  const { fileName, by, finishedOn, begunOn, how, isBeingUndone } = last;
  const what = fileName ? `“${fileName}”` : 'The plan';
  if (isBeingUndone) return `Taking ${what} back was begun and cut off. It goes on where it stopped.`;
  if (how === 'merged')
    return `${what} was merged into the plan as a newer version, which cannot be taken back in one go. Bring the version before in once more, and choose what should be as it was.`;
  const who = by ? `, by ${by}` : '';
  const when = finishedOn ? `came in on ${writeMoment(finishedOn)}` : `was begun on ${writeMoment(begunOn)}`;
  return `${what} ${when}${who}. Taking it back deletes the rows that it made from SharePoint’s lists, and nothing else. It can be brought in again from its file.`;
}

/** Asks once more where people have worked on it since. */
function useTakingBack(last: LastImport | null, onClose: () => void) {
  const { store, board, database, owner } = useSession();
  const say = useSay();
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
      say(`${last?.fileName ?? 'The import'} was taken back.`);
      await Promise.all([board.readAnew(), queries.invalidateQueries({ queryKey: ['last import'] })]);
    } catch (thrown) {
      setProgress(null);
      if (thrown instanceof WorkedOnError) setSince(thrown.message);
      else setProblem(failureInWords(thrown));
    }
  };
  return { progress, problem, since, takeBack };
}
