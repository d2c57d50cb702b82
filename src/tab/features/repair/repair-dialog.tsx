import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState, type JSX } from 'react';
import type { Board, BrokenRow } from '../../../domain/board.ts';
import type { Proposal } from '../../../store/repair/proposal.ts';
import { Notice } from '../../ui/notice.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import catalogue from '../../words/en-GB/repair.json';
import { wordsOf } from '../../words/words-of.ts';
import { RepairEntry } from './repair-entry.tsx';
import { isSafe, type Names } from './repair-words.ts';
import { useMending, type MendingState } from './use-mending.ts';
import { rowKey } from './use-proposal.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  surface: { maxWidth: '680px' },
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
    minHeight: '120px',
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  all: { whiteSpace: 'nowrap' },
  words: { margin: 0, color: tokens.colorNeutralForeground2, ':focus': { outline: 'none' } },
});

const AT_ONCE = 20;

export interface RepairDialogProps {
  board: Board;
  rows: readonly BrokenRow[];
  names: Names;
  isOpen: boolean;
  onClose: () => void;
}

/** Rows that somebody broke in SharePoint: what is wrong, who did it when, what mending would write, and a press to agree. */
export function RepairDialog(props: RepairDialogProps): JSX.Element {
  const styles = useStyles();
  const { isOpen, onClose } = props;
  // It stays here when it is closed: a dialog that is taken away while open leaves the page behind it hidden from readers.
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <RepairForm {...props} />
      </DialogSurface>
    </Dialog>
  );
}

function RepairForm({ board, rows, names, onClose }: RepairDialogProps): JSX.Element {
  const styles = useStyles();
  const [shown, setShown] = useState(AT_ONCE);
  const { state, mend } = useMending(board);
  const summary = useFocusAfter(state.mended);
  useFocusBack();
  const safe = useSafeProposals(rows.slice(0, shown));
  const isBusy = state.progress !== null;
  return (
    <DialogBody>
      <DialogTitle>{say('title')}</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={styles.words} ref={summary} tabIndex={-1}>
          {summaryOf(rows.length, state)}
        </p>
        {state.isRefused && <Notice isProblem>{say('refused')}</Notice>}
        <ul className={styles.list}>
          {rows.slice(0, shown).map((broken) => (
            <RepairEntry
              key={rowKey(broken)}
              board={board}
              broken={broken}
              names={names}
              problem={state.isRefused ? null : (state.problems.get(rowKey(broken)) ?? null)}
              mayMend={!state.isRefused}
              busy={!state.progress ? 'no' : state.progress.row === rowKey(broken) ? 'this' : 'other'}
              onMend={(consent) => void mend([consent])}
            />
          ))}
        </ul>
        {rows.length > shown && (
          <Button appearance="subtle" onClick={() => setShown(shown + AT_ONCE)}>
            {say('showMore', { count: Math.min(AT_ONCE, rows.length - shown) })}
          </Button>
        )}
      </DialogContent>
      <DialogActions>
        {safe.length > 1 && !state.isRefused && (
          <Button
            appearance="primary"
            className={styles.all}
            disabledFocusable={isBusy}
            onClick={() => void mend(safe.map((proposal) => ({ proposal })))}
          >
            {state.progress && state.progress.total > 1
              ? progressOf(state.progress)
              : say('putBackAll', { count: safe.length })}
          </Button>
        )}
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogActions>
    </DialogBody>
  );
}

const progressOf = ({ done, total }: { done: number; total: number }): string =>
  say('progress', { at: done + 1, total });

function summaryOf(count: number, { mended }: MendingState): string {
  if (mended === 0) return count === 0 ? say('noneLeft') : say('summary', { count });
  return count === 0 ? say('mendedNoneLeft', { mended }) : say('mendedSomeLeft', { mended, left: count });
}

/** The proposals for these rows that one press can carry out together, as far as they have come. */
function useSafeProposals(rows: readonly BrokenRow[]): Proposal[] {
  const client = useQueryClient();
  const [, setCount] = useState(0);
  useEffect(() => client.getQueryCache().subscribe(() => setCount((count) => count + 1)), [client]);
  return rows.flatMap((broken) => {
    const proposal = client.getQueryData<Proposal>(['proposal', rowKey(broken), broken.row.etag]);
    return proposal && isSafe(proposal) ? [proposal] : [];
  });
}

/** What was pressed goes away with its row: the focus goes to what is said of it, at once, so that no key falls into nothing. */
function useFocusAfter(mended: number) {
  const summary = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) summary.current?.focus();
  });
  useEffect(() => {
    if (mended > 0) summary.current?.focus();
  }, [mended]);
  return summary;
}
