import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { useSession } from '../../plan/session.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAssign } from './use-assign.ts';

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
  if (claims.error) return <Notice>{`Suggestions could not be read. ${failureInWords(claims.error)}`}</Notice>;
  if (claimed.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Suggestions">
      {claimed.map(({ action, name, group, quote }) => (
        <li key={action.key}>
          <Notice
            actions={
              <Button
                disabledFocusable={isPending}
                onClick={() => assign({ actions: [action], names: [name], subGroup: group })}
              >
                {`Use ${group}`}
              </Button>
            }
          >
            <strong>{name}</strong>: a note says <span dir="auto">{`“${quote}”`}</span>
          </Notice>
        </li>
      ))}
      {problem && <Notice isProblem>{problem}</Notice>}
    </ul>
  );
}
