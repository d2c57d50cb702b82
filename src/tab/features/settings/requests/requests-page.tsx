import { Button } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import { addDays } from '../../../../domain/calendar-day.ts';
import { isoWeekOf } from '../../../../domain/prompt.ts';
import { mayAsk } from '../../../../domain/roles.ts';
import { useSession } from '../../../plan/session.ts';
import { useMinute } from '../../../plan/use-minute.ts';
import { useRoles } from '../../../plan/use-roles.ts';
import { dayOf } from '../../../ui/dates.ts';
import { failureInWords } from '../../../ui/failure.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { PageProps } from '../page-props.ts';
import { useSettingsStyles } from '../settings.styles.ts';
import { usePromptActs, usePrompts } from '../use-prompts.ts';
import { pastRounds } from './past-rounds.ts';
import { RoundPart } from './round-part.tsx';
import { say } from './say.ts';

const WEEKS = 6;

/** Whom the bot asked in the last weeks, who answered, and whom no message reached and why. */
export function RequestsPage({ board, onAction, onPage }: PageProps): JSX.Element {
  const styles = useSettingsStyles();
  const { clock } = useSession();
  const [weeks, setWeeks] = useState(WEEKS);
  const { prompts, error, tryAgain } = usePrompts(weeksBack(weeks, clock.now()));
  const now = useMinute();
  const roles = useRoles(board);
  const acts = usePromptActs();
  const rounds = useMemo(() => (prompts ? pastRounds(board, prompts) : null), [board, prompts]);
  return (
    <>
      <p className={styles.words}>{say('pageAbout')}</p>
      {error && (
        <Notice isProblem actions={<Button onClick={tryAgain}>{say('tryAgain')}</Button>}>
          {say('notRead', { why: failureInWords(error) })}
        </Notice>
      )}
      {acts.problem && <Notice isProblem>{acts.problem}</Notice>}
      {!rounds && !error && <p className={styles.words}>{say('looking')}</p>}
      {rounds?.length === 0 && (
        <Notice actions={<Button onClick={() => onPage('reminders')}>{say('seeReminders')}</Button>}>
          {say('none', { count: weeks })}
        </Notice>
      )}
      {rounds?.map((round, place) => (
        <RoundPart
          key={round.id}
          round={round}
          isNewest={place === 0}
          board={board}
          now={new Date(now)}
          acts={mayAsk(roles) ? acts : null}
          onAction={onAction}
        />
      ))}
      {rounds && (
        <div>
          <Button onClick={() => setWeeks(weeks + WEEKS)}>{say('earlier', { count: WEEKS })}</Button>
        </div>
      )}
    </>
  );
}

/** This ISO week and so many before it. */
const weeksBack = (count: number, now: Date): string[] =>
  Array.from({ length: count + 1 }, (_, back) => isoWeekOf(addDays(dayOf(now), -7 * back)));
