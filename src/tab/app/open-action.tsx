import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Board, BoardAction } from '../../domain/board.ts';
import { leadsOf } from '../../domain/leads.ts';
import { mayAsk } from '../../domain/roles.ts';
import { ActionPanel, type ActionPanelProps } from '../features/action/action-panel.tsx';
import { AskForUpdate } from '../features/ask-for-update/ask-for-update.tsx';
import { SubGroupField } from '../features/assign-sub-groups/sub-group-field.tsx';
import { useMayEdit, useRoles } from '../plan/use-roles.ts';
import { StateMessage } from '../ui/state-message.tsx';
import catalogue from '../words/en-GB/app.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  none: {
    flex: '0 0 clamp(360px, 34vw, 520px)',
    boxSizing: 'border-box',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 699px)': { position: 'fixed', inset: 0, zIndex: 3, borderLeft: 'none' },
  },
});

/** The action, and what the page does with it. */
export interface OpenActionProps extends Pick<
  ActionPanelProps,
  'unwritten' | 'drafts' | 'focusOn' | 'onPriority' | 'onClose'
> {
  board: Board;
  /** Null where the address names an action that the plan does not have. */
  action: BoardAction | null;
  nameOf: (action: BoardAction) => string;
  onRate: (action: BoardAction, at: HTMLElement) => void;
  onOtherGroup: (action: BoardAction) => void;
}

/** The open action, put together from the features that have something to say of it. */
export function OpenAction({ action, nameOf, onRate, onOtherGroup, ...panel }: OpenActionProps): JSX.Element {
  const { board, onClose } = panel;
  const roles = useRoles(board);
  const mayEdit = useMayEdit();
  if (!action) return <NoSuchAction onClose={onClose} />;
  const name = nameOf(action);
  return (
    <ActionPanel
      {...panel}
      action={action}
      name={name}
      roles={roles}
      mayEdit={mayEdit}
      onRate={(at) => onRate(action, at)}
      ask={
        <AskForUpdate
          action={action}
          name={name}
          leads={leadsOf(action, board.people)}
          people={board.people}
          mayAsk={mayAsk(roles)}
        />
      }
      subGroup={
        mayEdit ? (
          <SubGroupField action={action} name={name} subGroups={board.subGroups} onOther={() => onOtherGroup(action)} />
        ) : (
          (action.subGroup ?? say('noSubGroup'))
        )
      }
    />
  );
}

function NoSuchAction({ onClose }: { onClose: () => void }): JSX.Element {
  const styles = useStyles();
  return (
    <aside className={styles.none} aria-label={say('action')}>
      <StateMessage title={say('noSuchAction')} actions={<Button onClick={onClose}>{say('close')}</Button>}>
        {say('noSuchActionWords')}
      </StateMessage>
    </aside>
  );
}
