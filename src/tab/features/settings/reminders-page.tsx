import { Field, Input } from '@fluentui/react-components';
import { useMemo, useState, type FormEvent, type JSX } from 'react';
import type { AskSchedule } from '../../../domain/plan-settings.ts';
import { useSession } from '../../plan/session.ts';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { AskPreview } from './ask-preview.tsx';
import { daysIn, quietDaysIn, writeQuietDays } from './schedule-text.ts';
import type { PageProps } from './page-props.ts';
import { SaveButtons } from './save-buttons.tsx';
import { useSettingsStyles } from './settings.styles.ts';
import { useSave } from './use-save.ts';
import { WeekdayTimes } from './weekday-times.tsx';

const say = wordsOf(settings);

/** When leads are asked by themselves, and beside it whom that would ask on which day. */
export function RemindersPage(props: PageProps): JSX.Element {
  const { board, mayChange } = props;
  const styles = useSettingsStyles();
  const { schedule } = board.settings;
  return (
    <>
      <p className={styles.words}>{say('remindersAbout')}</p>
      {mayChange ? <ScheduleForm {...props} /> : <AskPreview board={board} schedule={schedule} />}
    </>
  );
}

function ScheduleForm({ board }: PageProps): JSX.Element {
  const styles = useSettingsStyles();
  const { store } = useSession();
  const saving = useSave(board);
  const { schedule } = board.settings;
  const [before, setBefore] = useState(() => schedule.daysBefore.join(', '));
  const [times, setTimes] = useState(schedule.times);
  const [quiet, setQuiet] = useState(() => writeQuietDays(schedule.quietDays));
  const read = useMemo(() => readSchedule(schedule, { before, times, quiet }), [schedule, before, times, quiet]);
  const isNew = JSON.stringify(read.schedule) !== JSON.stringify(schedule);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (read.lack || saving.isSaving) return;
    await saving.save((seen, act) => store.saveSettings(seen, { schedule: read.schedule }, act), say('remindersSaved'));
  };
  return (
    <form className={styles.form} aria-label={say('reminders')} onSubmit={(event) => void save(event)}>
      <Field label={say('daysBefore')} hint={say('daysBeforeHint')}>
        <Input value={before} inputMode="numeric" onChange={(_event, { value }) => setBefore(value)} />
      </Field>
      <WeekdayTimes times={times} onChange={setTimes} />
      <Field label={say('quietDays')} hint={say('quietDaysHint')}>
        <Input value={quiet} onChange={(_event, { value }) => setQuiet(value)} />
      </Field>
      {isNew && <p className={styles.words}>{say('remindersUnsaved')}</p>}
      <SaveButtons saving={saving} lack={read.lack} />
      <AskPreview board={board} schedule={read.schedule} />
    </form>
  );
}

interface Written {
  before: string;
  times: AskSchedule['times'];
  quiet: string;
}

function readSchedule(
  now: AskSchedule,
  { before, times, quiet }: Written,
): { schedule: AskSchedule; lack: string | null } {
  const [days, quietDays] = [daysIn(before), quietDaysIn(quiet)];
  const schedule = { ...now, daysBefore: days.read, times, quietDays: quietDays.read };
  if (days.unread !== null) return { schedule, lack: say('daysUnread', { text: days.unread }) };
  if (quietDays.unread !== null) return { schedule, lack: say('quietUnread', { text: quietDays.unread }) };
  const hasDay = Object.values(times).some(Boolean);
  return { schedule, lack: days.read.length > 0 && !hasDay ? say('weekdaysLack') : null };
}
