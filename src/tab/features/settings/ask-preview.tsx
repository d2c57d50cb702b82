import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import type { Board } from '../../../domain/board.ts';
import type { AskSchedule } from '../../../domain/plan-settings.ts';
import { useSession } from '../../plan/session.ts';
import { listInWords } from '../../ui/count-words.ts';
import { dayOf, writePartialDate } from '../../ui/dates.ts';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { askDays, type AskDay } from './ask-days.ts';
import { useSettingsStyles } from './settings.styles.ts';

const say = wordsOf(settings);
const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  people: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase300 },
});

/** Whom a schedule would ask and when, and whom it would not reach. */
export function AskPreview({ board, schedule }: { board: Board; schedule: AskSchedule }): JSX.Element {
  const page = useSettingsStyles();
  const styles = useStyles();
  const { clock } = useSession();
  const today = dayOf(clock.now());
  const { days, unreached } = useMemo(() => askDays(board, schedule, today), [board, schedule, today]);
  const why = emptyWords(board, schedule, days);
  return (
    <section className={styles.box} aria-label={say('preview')}>
      <h3 className={page.part}>{say('preview')}</h3>
      <p className={page.words}>{why ?? say('previewAbout')}</p>
      {why === null && days.map((day) => <Day key={day.day} day={day} />)}
      {unreached.length > 0 && (
        <p className={page.words}>
          {say('previewUnreached', { count: unreached.length, names: listInWords(unreached) })}
        </p>
      )}
    </section>
  );
}

function Day({ day: { day, time, before, asked } }: { day: AskDay }): JSX.Element {
  const styles = useStyles();
  return (
    <details open>
      <summary>{say('previewDay', { day: writePartialDate(day), time, before, count: asked.length })}</summary>
      <ul className={styles.people}>
        {asked.map(({ name, count, deputy }) => (
          <li key={name}>
            {deputy ? say('previewDeputy', { name, count, deputy }) : say('previewLead', { name, count })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Why nobody would be asked; null where somebody would be. */
function emptyWords({ reviews }: Board, { daysBefore }: AskSchedule, days: readonly AskDay[]): string | null {
  if (daysBefore.length === 0) return say('previewOff');
  const open = reviews.find(({ state }) => state === 'open');
  if (!open?.date || open.date.length < '2026-01-01'.length) return say('previewNoReview');
  if (days.length === 0) return say('previewOver');
  return days.every(({ asked }) => asked.length === 0) ? say('previewNobody') : null;
}
