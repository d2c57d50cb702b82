import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import type { Board } from '../../../../domain/board.ts';
import { weeksThatCount } from '../../../../domain/due-prompts.ts';
import type { AskSchedule } from '../../../../domain/plan-settings.ts';
import type { Prompt } from '../../../../domain/prompt.ts';
import { mayAsk } from '../../../../domain/roles.ts';
import { useSession } from '../../../plan/session.ts';
import { useMinute } from '../../../plan/use-minute.ts';
import { useRoles } from '../../../plan/use-roles.ts';
import { listInWords } from '../../../ui/count-words.ts';
import { dayOf, writePartialDate } from '../../../ui/dates.ts';
import { failureInWords } from '../../../ui/failure.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useFocusKept } from '../use-focus-kept.ts';
import { useSettingsStyles } from '../settings.styles.ts';
import { usePromptActs, usePrompts, type PromptActs } from '../use-prompts.ts';
import { ComingCard } from './coming-card.tsx';
import { comingDays, nextDay, type ComingDay } from './coming.ts';
import { say } from './say.ts';
import { unaskedOn, type Unasked } from './unasked.ts';

const AT_ONCE = 20;

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  day: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  cards: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', margin: 0, padding: 0, listStyleType: 'none' },
});

interface ComingProps {
  board: Board;
  schedule: AskSchedule;
  /** False while somebody changes the schedule: then it shows what that would do, and nothing can be done about it. */
  isSaved: boolean;
}

/** What goes out in the coming week, before it does. */
export function ComingPrompts(props: ComingProps): JSX.Element {
  const page = useSettingsStyles();
  const styles = useStyles();
  const { clock } = useSession();
  const { prompts, error, tryAgain } = usePrompts(weeksThatCount(props.schedule, clock.now()));
  return (
    <section className={styles.box} aria-label={say('coming')}>
      {prompts ? (
        <Coming {...props} prompts={prompts} />
      ) : (
        <>
          <h3 className={page.part}>{say('coming')}</h3>
          {error ? null : <p className={page.words}>{say('looking')}</p>}
        </>
      )}
      {error && (
        <Notice isProblem actions={<Button onClick={tryAgain}>{say('tryAgain')}</Button>}>
          {say('notRead', { why: failureInWords(error) })}
        </Notice>
      )}
    </section>
  );
}

function Coming(props: ComingProps & { prompts: Prompt[] }): JSX.Element {
  const { board, schedule, isSaved, prompts } = props;
  const page = useSettingsStyles();
  const minute = useMinute();
  const now = useMemo(() => new Date(minute), [minute]);
  const roles = useRoles(board);
  const acts = usePromptActs();
  const days = useMemo(() => comingDays(board, prompts, schedule, now), [board, prompts, schedule, now]);
  const head = useFocusKept<HTMLHeadingElement>(String(days.reduce((sum, { cards }) => sum + cards.length, 0)));
  const mayAct = mayAsk(roles);
  return (
    <>
      <h3 ref={head} tabIndex={-1} className={page.part}>
        {say('coming')}
      </h3>
      <p className={page.words}>{isSaved ? say(mayAct ? 'comingAbout' : 'comingAboutReader') : say('unsaved')}</p>
      {acts.problem && <Notice isProblem>{acts.problem}</Notice>}
      {days.length === 0 && <p className={page.words}>{emptyWords(board, prompts, schedule, now)}</p>}
      {days.map((day) => (
        <Day key={`${day.day} ${day.time}`} board={board} day={day} acts={isSaved && mayAct ? acts : null} />
      ))}
      <UnaskedNotes unasked={unaskedOn(dayOf(now), board)} />
    </>
  );
}

function Day(props: { board: Board; day: ComingDay; acts: PromptActs | null }): JSX.Element {
  const { board, acts } = props;
  const { day, cards } = props.day;
  const styles = useStyles();
  const [most, setMost] = useState(AT_ONCE);
  return (
    <div>
      <h4 className={styles.day}>{headOf(props.day)}</h4>
      <ul className={styles.cards} aria-label={writePartialDate(day)}>
        {cards.slice(0, most).map((card) => (
          <ComingCard key={`${card.due.round} ${card.due.lead.key}`} board={board} card={card} acts={acts} />
        ))}
      </ul>
      {cards.length > most && (
        <Button size="small" onClick={() => setMost(most + AT_ONCE)}>
          {say('showMore', { count: cards.length - most })}
        </Button>
      )}
    </div>
  );
}

function headOf({ day: date, time, cards }: ComingDay): string {
  const day = writePartialDate(date);
  const count = cards.filter(({ kept }) => !kept).length;
  if (count === 0) return say('dayKept', { day });
  return time === null ? say('dayNow', { day, count }) : say('day', { day, time, count });
}

/** Why nothing goes out in the coming week, and when something does. */
function emptyWords(board: Board, prompts: readonly Prompt[], schedule: AskSchedule, now: Date): string {
  const next = nextDay(board, prompts, schedule, now);
  return next ? say('nothingUntil', { day: writePartialDate(next.day), count: next.count }) : say('nothing');
}

/** Whom no card reaches, so that an officer knows whom to ask otherwise. */
function UnaskedNotes({ unasked }: { unasked: Unasked }): JSX.Element | null {
  const styles = useSettingsStyles();
  const { noAccount, away, quiet, leaderless } = unasked;
  const sentences = [
    noAccount.length > 0 && say('unaskedAccount', named(noAccount)),
    away.length > 0 && say('unaskedAway', named(away)),
    quiet.length > 0 && say('unaskedQuiet', named(quiet)),
    leaderless > 0 && say('unaskedLeaderless', { count: leaderless }),
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.sentences} aria-label={say('unasked')}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

const NAMED = 6;

function named(people: readonly { name: string }[]): { names: string; count: number } {
  const names = people.slice(0, NAMED).map(({ name }) => name);
  const more = people.length - names.length;
  return {
    names: listInWords(more > 0 ? [...names, say('morePeople', { count: more })] : names),
    count: people.length,
  };
}
