import { Button } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type FormEvent, type JSX } from 'react';
import { isWholeDay } from '../../../../domain/calendar-day.ts';
import { useSession } from '../../../plan/session.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { PageProps } from '../page-props.ts';
import { SaveButtons } from '../save-buttons.tsx';
import { useSettingsStyles } from '../settings.styles.ts';
import { useSave } from '../use-save.ts';
import { ComingPrompts } from './coming-prompts.tsx';
import { say } from './say.ts';
import { ScheduleFields } from './schedule-fields.tsx';
import { readSchedule, writeSchedule } from './schedule-text.ts';
import { ScheduleWords } from './schedule-words.tsx';

/** When leads are asked by the clock, and beneath it what goes out in the coming week. */
export function RemindersPage(props: PageProps): JSX.Element {
  const { board, mayChange } = props;
  const styles = useSettingsStyles();
  const { schedule } = board.settings;
  return (
    <>
      <p className={styles.words}>{say('about')}</p>
      <DaylessNotice {...props} />
      {mayChange ? (
        <ScheduleForm {...props} />
      ) : (
        <>
          <ScheduleWords schedule={schedule} />
          <ComingPrompts board={board} schedule={schedule} isSaved />
        </>
      )}
    </>
  );
}

/** A review date without its day reminds nobody, so whoever may set it is told. */
function DaylessNotice({ board, mayChange, onPage }: PageProps): JSX.Element | null {
  const dayless = board.reviews.find(({ state, date }) => state === 'open' && !isWholeDay(date));
  if (!dayless) return null;
  return (
    <Notice actions={mayChange && <Button onClick={() => onPage('reviews')}>{say('setDay')}</Button>}>
      {say('dayless', { review: dayless.label })}
    </Notice>
  );
}

function ScheduleForm({ board }: PageProps): JSX.Element {
  const styles = useSettingsStyles();
  const { store } = useSession();
  const saving = useSave(board);
  const saved = board.settings.schedule;
  const [written, setWritten] = useState(() => writeSchedule(saved));
  const read = useMemo(() => readSchedule(written), [written]);
  const shown = useDeferredValue(read.schedule);
  const isSaved = JSON.stringify(read.schedule) === JSON.stringify(readSchedule(writeSchedule(saved)).schedule);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (read.lack || saving.isSaving) return;
    await saving.save((seen, act) => store.saveSettings(seen, { schedule: read.schedule }, act), say('saved'));
  };
  return (
    <>
      <form className={styles.form} aria-label={say('name')} onSubmit={(event) => void save(event)}>
        <ScheduleFields written={written} onChange={(change) => setWritten((now) => ({ ...now, ...change }))} />
        <SaveButtons saving={saving} lack={read.lack} />
      </form>
      <ComingPrompts board={board} schedule={shown} isSaved={isSaved} />
    </>
  );
}
