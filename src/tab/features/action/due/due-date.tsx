import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { isOverdue } from '../../../../domain/attention.ts';
import { statusesOf, statusOf, type ActionDetail, type Board, type BoardAction } from '../../../../domain/board.ts';
import { mayChange, type Roles } from '../../../../domain/roles.ts';
import { useSession } from '../../../plan/session.ts';
import { Section } from '../../../ui/section.tsx';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';
import { dateMoves, writeDue } from './due-words.ts';
import { MoveDate } from './move-date.tsx';
import { MoveList } from './move-list.tsx';

const useStyles = makeStyles({
  due: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: `0 ${tokens.spacingHorizontalS}` },
  date: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** When it is due, with the date that it had at first, each move with who agreed it, and a way to move it again. */
export function DueDate(props: {
  board: Board;
  action: BoardAction;
  detail: ActionDetail | undefined;
  roles: Roles;
  mayEdit: boolean;
}): JSX.Element {
  const { board, action, detail, roles, mayEdit } = props;
  const styles = useStyles();
  const { clock } = useSession();
  const moves = dateMoves(detail?.updates ?? []);
  // The entry that gave the first date moved nothing.
  const count = moves.filter(({ before }) => before !== null).length;
  const { due, originalDue } = action;
  const status = statusOf(statusesOf(board.legends, 'action'), action.rating);
  const isOver = isOverdue(action, status, clock.now().toISOString().slice(0, 10));
  const mayMove = mayEdit && mayChange(roles, action);
  return (
    <Section head={board.heads['due'] ?? say('due')}>
      {!due && <Quiet>{say('noDue')}</Quiet>}
      {due && (
        <div className={styles.due}>
          <span className={styles.date} dir="auto">
            {writeDue(due)}
          </span>
          {writeDue(due) !== due.text && <Quiet>{say('planSays', { words: due.text })}</Quiet>}
          {isOver && <span>{say('dateOver')}</span>}
        </div>
      )}
      {originalDue && (
        <div dir="auto">
          {count > 0
            ? say('firstDueMoved', { date: writeDue(originalDue), count })
            : say('firstDue', { date: writeDue(originalDue) })}
        </div>
      )}
      <MoveList moves={moves} />
      {mayMove && <MoveDate action={action} />}
      {mayEdit && !mayMove && due && <Quiet>{say('dateByChair')}</Quiet>}
    </Section>
  );
}
