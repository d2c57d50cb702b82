import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ActionDetail, Board, BoardAction } from '../../../../domain/board.ts';
import { statusesOf, statusOf } from '../../../../domain/board.ts';
import { useSession } from '../../../plan/session.ts';
import { Section } from '../../../ui/section.tsx';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';
import { dateMoves, isOver, writeDue } from './due-words.ts';
import { MoveList } from './move-list.tsx';

const useStyles = makeStyles({
  due: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: `0 ${tokens.spacingHorizontalS}` },
  date: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** When it is due, with the date that it had at first and each move with who agreed it. */
export function DueDate(props: { board: Board; action: BoardAction; detail: ActionDetail | undefined }): JSX.Element {
  const { board, action, detail } = props;
  const styles = useStyles();
  const { clock } = useSession();
  const moves = dateMoves(detail?.updates ?? []);
  const { due } = action;
  const isDone = statusOf(statusesOf(board.legends, 'action'), action.rating)?.done ?? false;
  return (
    <Section head={board.heads['due'] ?? say('due')}>
      {!due && <Quiet>{say('noDue')}</Quiet>}
      {due && (
        <div className={styles.due}>
          <span className={styles.date} dir="auto">
            {writeDue(due)}
          </span>
          {writeDue(due) !== due.text && <Quiet>{say('planSays', { words: due.text })}</Quiet>}
          {moves.length > 0 && <span>{say('movedTimes', { count: moves.length })}</span>}
          {!isDone && isOver(due.date, clock.now()) && <span>{say('dateOver')}</span>}
        </div>
      )}
      <MoveList moves={moves} />
    </Section>
  );
}
