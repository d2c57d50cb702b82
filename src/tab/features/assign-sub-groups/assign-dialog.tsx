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
import { useState, type JSX } from 'react';
import type { Board, BoardAction } from '../../../domain/board.ts';
import { GroupBox } from '../../ui/group-box.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import catalogue from '../../words/en-GB/assign-sub-groups.json';
import { wordsOf } from '../../words/words-of.ts';
import { ActionChecklist } from './action-checklist.tsx';
import { Suggestions } from './suggestions.tsx';
import { useAssign } from './use-assign.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minHeight: '120px' },
  surface: { maxWidth: '680px' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface AssignDialogProps {
  board: Board;
  nameOf: (action: BoardAction) => string;
  isOpen: boolean;
  /** An action to begin with, chosen already; null for all that no sub-group owns. */
  first: BoardAction | null;
  onClose: () => void;
}

/** Says which sub-group owns which actions, many at once. The page suggests one only where a note claims it. */
export function AssignDialog(props: AssignDialogProps): JSX.Element {
  const styles = useStyles();
  const { isOpen, onClose } = props;
  // It stays here when it is closed: a dialog that is taken away while open leaves the page behind it hidden from readers.
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <AssignForm {...props} />
      </DialogSurface>
    </Dialog>
  );
}

function AssignForm({ board, nameOf, first, onClose }: AssignDialogProps): JSX.Element {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(first ? [first.key] : []));
  const [group, setGroup] = useState('');
  const [hint, setHint] = useState<string | null>(null);
  const { assign, isPending, problem } = useAssign(() => setChosen(new Set()));
  useFocusBack();
  const open = board.actions.filter(({ key, subGroup }) => subGroup === null || key === first?.key);
  const actions = open.filter(({ key }) => chosen.has(key));
  const submit = () => {
    const missing = whatIsMissing(actions.length, group);
    setHint(missing);
    if (!missing && !isPending) assign({ actions, names: actions.map(nameOf), subGroup: group.trim() });
  };
  return (
    <DialogBody>
      <DialogTitle>{say('title')}</DialogTitle>
      <DialogContent className={styles.content}>
        {open.length === 0 ? (
          <p className={styles.words}>{say('none')}</p>
        ) : (
          <>
            <p className={styles.words}>{say('words')}</p>
            <Suggestions actions={open} nameOf={nameOf} />
            <ActionChecklist actions={open} nameOf={nameOf} chosen={chosen} onChoose={setChosen} />
            <GroupBox groups={board.subGroups} value={group} onChange={setGroup} onEnter={submit} />
          </>
        )}
        {hint && <Notice isProblem>{hint}</Notice>}
        {problem && <Notice isProblem>{problem}</Notice>}
      </DialogContent>
      <DialogActions>
        {open.length > 0 && (
          <Button appearance="primary" disabledFocusable={isPending} onClick={submit}>
            {isPending ? say('assigning') : problem ? say('tryAgain') : assignWords(actions.length, group.trim())}
          </Button>
        )}
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function whatIsMissing(count: number, group: string): string | null {
  if (count === 0) return say('tickFirst');
  return group.trim() === '' ? say('groupMissing') : null;
}

function assignWords(count: number, group: string): string {
  if (count === 0) return say('assign');
  return group ? say('assignTo', { count, group }) : say('assignCount', { count });
}
