import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Update } from '../../../../domain/board.ts';
import { useSession } from '../../../plan/session.ts';
import { entryDate } from '../history/entry-words.ts';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';
import { moveInWords } from './due-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  move: { paddingLeft: tokens.spacingHorizontalM, borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
});

/** Each move of a due date, oldest first: from when to when, why, and who agreed it. */
export function MoveList({ moves }: { moves: readonly Update[] }): JSX.Element | null {
  const styles = useStyles();
  const { clock } = useSession();
  if (moves.length === 0) return null;
  return (
    <ol className={styles.list} aria-label={say('moves')}>
      {moves.map((move) => {
        const { words, exact } = entryDate(move, clock.now());
        return (
          <li key={move.key} className={styles.move}>
            <div dir="auto">{moveInWords(move)}</div>
            <div dir="auto">{move.text}</div>
            <Quiet title={exact ?? undefined}>
              {move.recordedBy && move.recordedBy !== move.saidBy
                ? say('movedBy', { by: move.saidBy || say('somebody'), recordedBy: move.recordedBy, when: words })
                : say('movedBySelf', { by: move.saidBy || say('somebody'), when: words })}
            </Quiet>
          </li>
        );
      })}
    </ol>
  );
}
