import { Button } from '@fluentui/react-components';
import type { FormEvent, JSX } from 'react';
import type { Meeting } from '../../../../domain/meeting.ts';
import { useAct } from '../../../plan/use-act.ts';
import { useDraft } from '../../../plan/use-draft.ts';
import { Notice } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';
import { useMeetingStyles } from '../meeting.styles.ts';
import { say } from '../say.ts';

/** Stands for words that somebody took out, which are no words that nobody has written yet. */
const BLANK = ' ';

/** Who was there and who sent apologies, for the minutes. */
export function Attendance({ meeting }: { meeting: Meeting }): JSX.Element {
  const styles = useMeetingStyles();
  const act = useAct();
  const { words, write, clear } = useDraft(`${meeting.key}-attendance`, { present: '', apologies: '' });
  const [present, apologies] = [words.present || meeting.present, words.apologies || meeting.apologies];
  const isChanged = present !== meeting.present || apologies !== meeting.apologies;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const seen = { present: meeting.present, apologies: meeting.apologies };
    const change = { kind: 'attendance', present: present.trim(), apologies: apologies.trim(), seen } as const;
    if (await act.perform({ kind: 'meeting', meeting: meeting.key, change }, say('attendanceSaved'))) clear();
  };
  return (
    <form className={styles.part} aria-label={say('attendance')} onSubmit={(event) => void save(event)}>
      <h3 className={styles.small}>{say('attendance')}</h3>
      <WordsField label={say('present')} value={present} onText={(text) => write({ present: text || BLANK })} />
      <WordsField label={say('apologies')} value={apologies} onText={(text) => write({ apologies: text || BLANK })} />
      {act.problem && <Notice isProblem>{act.problem}</Notice>}
      <div className={styles.row}>
        <Button type="submit" disabledFocusable={act.isPending || !isChanged}>
          {say('saveAttendance')}
        </Button>
      </div>
    </form>
  );
}
