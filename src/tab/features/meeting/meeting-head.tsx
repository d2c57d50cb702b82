import { Button, Field, Select } from '@fluentui/react-components';
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap';
import { ShareScreenStartRegular } from '@fluentui/react-icons/svg/share-screen-start';
import { useState, type JSX } from 'react';
import type { Board } from '../../../domain/board.ts';
import type { Attendant, Meeting } from '../../../domain/meeting.ts';
import { ActForm } from '../../plan/act-form.tsx';
import { useAct } from '../../plan/use-act.ts';
import { Notice } from '../../ui/notice.tsx';
import { useFocusIfLost } from '../../ui/use-focus-if-lost.ts';
import { useMeetingStyles } from './meeting.styles.ts';
import { isSame, meetingName } from './meeting-words.ts';
import type { MeetingViewProps } from './meeting-props.ts';
import { say } from './say.ts';
import type { TakeStep } from './use-steps.ts';

/** Which meeting it is, who is at the wheel, and what is done about the meeting itself. */
export function MeetingHead(
  props: Pick<MeetingViewProps, 'meeting' | 'board' | 'me' | 'onShare' | 'shareWords'> & {
    isAtWheel: boolean;
    may: boolean;
    onChange: TakeStep;
    /** Goes to the end of the meeting, whatever is left of its agenda. */
    onEnd: () => void;
  },
): JSX.Element {
  const { meeting, board, me, onShare, shareWords, isAtWheel, may, onChange, onEnd } = props;
  const head = useFocusIfLost<HTMLHeadingElement>(`${meeting.key} ${meeting.state} ${isAtWheel}`);
  const styles = useMeetingStyles();
  const isRunning = meeting.state === 'running';
  const takeOver = () => void onChange({ kind: 'handOver', to: me }, say('youAreAtWheel'));
  return (
    <header className={styles.part}>
      <h2 ref={head} tabIndex={-1} className={styles.head}>
        {meetingName(meeting)}
      </h2>
      <p className={styles.quiet}>{whereItIs(meeting, isAtWheel)}</p>
      {!isRunning && (
        <Notice
          actions={
            may && (
              <Button appearance="primary" onClick={() => void onChange({ kind: 'resume', by: me }, say('resumed'))}>
                {say('resume')}
              </Button>
            )
          }
        >
          {say('isPaused')}
        </Notice>
      )}
      {isRunning && (
        <div className={styles.row}>
          {onShare && (
            <Button size="small" icon={<ShareScreenStartRegular />} onClick={onShare}>
              {shareWords}
            </Button>
          )}
          {isAtWheel && <HandOver meeting={meeting} board={board} me={me} />}
          {isAtWheel && meeting.currentActionKey !== null && (
            <Button size="small" onClick={onEnd}>
              {say('endEarly')}
            </Button>
          )}
          {isAtWheel && (
            <Button size="small" onClick={() => void onChange({ kind: 'pause' }, say('stopped'))}>
              {say('stopForToday')}
            </Button>
          )}
          {!isAtWheel && may && (
            <Button size="small" icon={<PersonSwapRegular />} onClick={takeOver}>
              {say('takeOver')}
            </Button>
          )}
        </div>
      )}
    </header>
  );
}

function whereItIs({ agenda, wheel, state }: Meeting, isAtWheel: boolean): string {
  const over = agenda.filter((item) => item.state !== 'open').length;
  const who = isAtWheel ? say('youLead') : wheel ? say('leads', { name: wheel.name }) : say('nobodyLeads');
  return state === 'running'
    ? say('progress', { who, over, count: agenda.length })
    : say('stoppedAt', { over, count: agenda.length });
}

/** Gives the wheel to somebody else, who moves the meeting from then on. */
function HandOver({ meeting, board, me }: { meeting: Meeting; board: Board; me: Attendant }): JSX.Element | null {
  const act = useAct();
  const people = others(board, me);
  const [chosen, setChosen] = useState('');
  const to = people.find(({ account }) => account === chosen) ?? people[0];
  if (!to) return null;
  const submit = () =>
    act.perform(
      { kind: 'meeting', meeting: meeting.key, change: { kind: 'handOver', to } },
      say('handedOver', { name: to.name }),
    );
  return (
    <ActForm
      button={say('handOver')}
      icon={<PersonSwapRegular />}
      name={say('handOver')}
      submit={say('handOver')}
      act={act}
      onSubmit={submit}
    >
      <Field label={say('handOverTo')}>
        <Select value={to.account} onChange={(_event, { value }) => setChosen(value)}>
          {people.map(({ account, name }) => (
            <option key={account} value={account}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </ActForm>
  );
}

/** Everybody of the plan who has an account, but whoever hands over. */
function others({ people, settings }: Board, me: Attendant): Attendant[] {
  const named = people.flatMap(({ name, account }) => (account ? [{ name, account }] : []));
  const officers = settings.officers
    .filter((officer) => !named.some(({ account }) => isSame(account, officer)))
    .map((account) => ({ name: account, account }));
  return [...named, ...officers].filter(({ account }) => !isSame(account, me.account));
}
