import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { useSession } from '../../plan/session.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import type { PlanForm } from './plan-form.tsx';
import type { FormContext } from './action-forms.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  words: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  ref: { marginInlineEnd: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The actions that were retired: none is ever erased, and each can be brought back. */
export function RetiredList(props: {
  context: FormContext;
  mayManage: boolean;
  onRestore: (form: PlanForm) => void;
  onClose: () => void;
}): JSX.Element {
  const { context, mayManage, onRestore, onClose } = props;
  const styles = useStyles();
  const { store } = useSession();
  useFocusBack();
  const onPlan = new Set<string>(context.board.actions.map(({ key }) => key));
  const { data, error, refetch } = useQuery({
    queryKey: ['retired actions'],
    queryFn: () => store.readRetired(),
    staleTime: 0,
  });
  const retired = data?.filter(({ key }) => !onPlan.has(key));
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle action={<Button onClick={onClose}>{say('close')}</Button>}>{say('retiredActions')}</DialogTitle>
          <DialogContent>
            {error && (
              <Notice isProblem actions={<Button onClick={() => void refetch()}>{say('tryAgain')}</Button>}>
                {say('retiredFailed', { why: failureInWords(error) })}
              </Notice>
            )}
            {!error && !retired && <p className={styles.none}>{say('readingRetired')}</p>}
            {retired?.length === 0 && <p className={styles.none}>{say('noneRetired')}</p>}
            <ul className={styles.list}>
              {retired?.map((action) => (
                <li key={action.key} className={styles.item}>
                  <span className={styles.words} dir="auto">
                    <span className={styles.ref}>{context.nameOf(action)}</span>
                    {action.text}
                  </span>
                  {mayManage && (
                    <Button
                      aria-label={say('bringBackName', { name: context.nameOf(action) })}
                      onClick={() => {
                        onClose();
                        onRestore(restoreForm(action, context));
                      }}
                    >
                      {say('bringBack')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function restoreForm(action: BoardAction, { nameOf, make }: FormContext): PlanForm {
  const name = nameOf(action);
  return {
    title: say('bringBackTitle', { name }),
    button: say('bringBack'),
    fields: [{ name: 'reason', label: say('reason'), value: '', whenEmpty: say('reasonEmpty') }],
    onSave: ({ reason = '' }) =>
      make(
        { act: { kind: 'restore', actionKey: action.key, reason: reason.trim() }, back: null },
        say('broughtBack', { name }),
      ),
  };
}
