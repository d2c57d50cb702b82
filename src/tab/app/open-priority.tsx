import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Board } from '../../domain/board.ts';
import { PriorityPanel } from '../features/action/priority/priority-panel.tsx';
import { priorityName } from '../features/action/priority/priority-name.ts';
import { useMayEdit, useRoles } from '../plan/use-roles.ts';
import { StateMessage } from '../ui/state-message.tsx';
import catalogue from '../words/en-GB/app.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

/** A priority beside the board or the plan, by its key in the address. */
export function OpenPriority(props: {
  board: Board;
  priorityKey: string;
  focusOn: 'head' | 'note' | null;
  onClose: () => void;
}): JSX.Element {
  const { board, priorityKey, focusOn, onClose } = props;
  const roles = useRoles(board);
  const mayEdit = useMayEdit();
  const priority = board.structure.find(({ key, kind }) => key === priorityKey && kind === 'priority');
  if (!priority) {
    return (
      <aside aria-label={say('priority')}>
        <StateMessage title={say('noSuchPriority')} actions={<Button onClick={onClose}>{say('close')}</Button>}>
          {say('noSuchPriorityWords')}
        </StateMessage>
      </aside>
    );
  }
  return (
    <PriorityPanel
      board={board}
      priority={priority}
      name={priorityName(priority)}
      roles={roles}
      mayEdit={mayEdit}
      focusOn={focusOn}
      onClose={onClose}
    />
  );
}
