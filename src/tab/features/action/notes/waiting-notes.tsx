import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { BoardAction } from '../../../../domain/board.ts';
import { useWaiting } from '../../../plan/use-outbox.ts';
import { say } from '../say.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
  note: { display: 'block', color: tokens.colorNeutralForeground1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Notes on the action that this browser keeps and SharePoint does not have yet. */
export function WaitingNotes({ action }: { action: BoardAction }): JSX.Element | null {
  const styles = useStyles();
  const { waiting } = useWaiting();
  const notes = waiting.flatMap(({ number, edit, hindrance }) =>
    !hindrance && edit.kind === 'note' && edit.action.key === action.key ? [{ number, text: edit.text }] : [],
  );
  if (notes.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={say('waitingNotes')}>
      {notes.map(({ number, text }) => (
        <li key={number}>
          <span className={styles.note} dir="auto">
            {text}
          </span>
          {say('waits')}
        </li>
      ))}
    </ul>
  );
}
