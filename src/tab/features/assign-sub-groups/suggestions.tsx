import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { useSession } from '../../plan/session.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import catalogue from '../../words/en-GB/assign-sub-groups.json';
import { wordsOf } from '../../words/words-of.ts';
import { useAssign } from './use-assign.ts';

const say = wordsOf(catalogue);

const inBold = (words: ReactNode): ReactNode => <strong>{words}</strong>;
const inOwnDirection = (words: ReactNode): ReactNode => <span dir="auto">{words}</span>;

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
});

/** The sub-groups that notes claim, each quoted, to be taken one by one. Nothing is taken by itself. */
export function Suggestions(props: {
  actions: readonly BoardAction[];
  nameOf: (action: BoardAction) => string;
}): JSX.Element | null {
  const { actions, nameOf } = props;
  const styles = useStyles();
  const { store } = useSession();
  const { assign, isPending, problem } = useAssign();
  const claims = useQuery({ queryKey: ['claims'], queryFn: () => store.readClaims() });
  const claimed = actions.flatMap((action) => {
    const claim = action.subGroup === null ? claims.data?.get(action.key) : undefined;
    return claim ? [{ action, name: nameOf(action), ...claim }] : [];
  });
  if (claims.error) return <Notice>{say('notRead', { why: failureInWords(claims.error) })}</Notice>;
  if (claimed.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={say('suggestions')}>
      {claimed.map(({ action, name, group, quote }) => (
        <li key={action.key}>
          <Notice
            actions={
              <Button
                disabledFocusable={isPending}
                onClick={() => assign({ actions: [action], names: [name], subGroup: group })}
              >
                {say('use', { group })}
              </Button>
            }
          >
            {say.rich('claim', { action: name, quote, name: inBold, note: inOwnDirection })}
          </Notice>
        </li>
      ))}
      {problem && <Notice isProblem>{problem}</Notice>}
    </ul>
  );
}
