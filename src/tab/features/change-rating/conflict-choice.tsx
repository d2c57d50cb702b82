import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { statusOf } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { useSession } from '../../plan/session.ts';
import { ageInWords } from '../../ui/dates.ts';
import { Notice } from '../../ui/notice.tsx';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { say } from './change-words.ts';
import type { Move, MoveProblem } from './moves.ts';
import type { RatingChanges } from './use-rating-changes.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  words: { margin: 0 },
  quote: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** Somebody else changed the same rating: both values, who and when, and a choice. The reason stays in its box. */
export function ConflictChoice(props: {
  move: Move;
  problem: MoveProblem & { kind: 'conflict' };
  name: string;
  statuses: readonly Status[];
  changes: RatingChanges;
}): JSX.Element {
  const { move, problem, name, statuses, changes } = props;
  const { theirs, isWritten } = problem;
  const styles = useStyles();
  const { clock } = useSession();
  const { by, at, text } = theirs.lastUpdate ?? { by: '', at: null, text: '' };
  const word = (code: string | null) => ratingWord(statusOf(statuses, code), code);
  const said = { by: by || say('somebody'), name, theirs: word(theirs.rating), mine: word(move.to) };
  const they = at ? say('theyChangedWhen', { ...said, when: ageInWords(at, clock.now()) }) : say('theyChanged', said);
  return (
    <Notice
      isProblem
      actions={
        <span className={styles.buttons}>
          <Button onClick={() => void changes.keepTheirs(move, problem)}>
            {say('keepTheirs', { rating: word(theirs.rating) })}
          </Button>
          <Button appearance="primary" onClick={() => void changes.keepMine(move, theirs)}>
            {say('useMine', { rating: word(move.to) })}
          </Button>
        </span>
      }
    >
      <p className={styles.words}>
        {they} {say(isWritten ? 'bothWritten' : 'nothingWritten')}
      </p>
      {text && (
        <p className={styles.quote} dir="auto">
          {say('quoted', { words: text })}
        </p>
      )}
    </Notice>
  );
}
