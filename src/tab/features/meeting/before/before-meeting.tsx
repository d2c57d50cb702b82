import { Button } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import { proposeAgenda } from '../../../../domain/agenda.ts';
import {
  AGENDA_LIMIT,
  changeMeeting,
  lastMeeting,
  type AgendaItem,
  type Meeting,
  type MeetingChange,
} from '../../../../domain/meeting.ts';
import { mayLead } from '../../../../domain/roles.ts';
import { useAct } from '../../../plan/use-act.ts';
import { writeDay } from '../../../ui/dates.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useFocusIfLost } from '../../../ui/use-focus-if-lost.ts';
import { agendaLines } from '../agenda/agenda-lines.ts';
import { AgendaList, SHOWN_AT_FIRST } from '../agenda/agenda-list.tsx';
import { useMeetingStyles } from '../meeting.styles.ts';
import { say } from '../say.ts';
import type { BeforeMeetingProps } from './before-props.ts';
import { CatchUp } from './catch-up.tsx';
import { LastDecided } from './last-decided.tsx';
import { PastMeetings } from './past-meetings.tsx';

/** Between two meetings: what changed since the last, what the next would speak of, and the press that begins it. */
export function BeforeMeeting(props: BeforeMeetingProps): JSX.Element {
  const { meetings, subGroup, actions, statuses, today } = props;
  const styles = useMeetingStyles();
  const last = lastMeeting(meetings, subGroup);
  const since = last?.endedOn ?? null;
  const proposed = useMemo(
    () => proposeAgenda(actions, statuses, { today, since }).slice(0, AGENDA_LIMIT),
    [actions, statuses, today, since],
  );
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {last && <LastDecided {...props} last={last} />}
        <section className={styles.part}>
          <h2 className={styles.head}>{since ? say('sinceLast', { day: writeDay(since) }) : say('sinceReview')}</h2>
          <CatchUp {...props} since={since} />
        </section>
        <PastMeetings {...props} />
      </div>
      <NextMeeting key={subGroup} {...props} proposed={proposed} />
    </div>
  );
}

/** What has been done to the proposal; the plan may change under it meanwhile. */
function NextMeeting(props: BeforeMeetingProps & { proposed: ReturnType<typeof proposeAgenda> }): JSX.Element {
  const { board, subGroup, statuses, nameOf, roles, mayEdit, me, proposed, onOpen } = props;
  const styles = useMeetingStyles();
  const act = useAct();
  const head = useFocusIfLost<HTMLHeadingElement>(subGroup ?? '');
  const [changes, setChanges] = useState<readonly MeetingChange[]>([]);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const agenda = useMemo(() => arranged(proposed, changes), [proposed, changes]);
  const lines = useMemo(
    () => agendaLines(agenda, { actions: board.actions, statuses, nameOf }, proposed),
    [agenda, board.actions, statuses, nameOf, proposed],
  );
  const may = mayEdit && mayLead(roles, subGroup);
  const start = () => void act.perform({ kind: 'startMeeting', subGroup, agenda, wheel: me }, say('begun'));
  const open = (key: string) => {
    const action = board.actions.find((one) => one.key === key);
    if (action) onOpen(action);
  };
  return (
    <section className={styles.part}>
      <h2 ref={head} tabIndex={-1} className={styles.head}>
        {say('nextMeeting')}
      </h2>
      <p className={styles.quiet}>{say('agendaWords', { count: lines.length })}</p>
      {may && lines.length > 0 && (
        <div className={styles.row}>
          <Button appearance="primary" disabledFocusable={act.isPending} onClick={start}>
            {say('begin')}
          </Button>
        </div>
      )}
      {!may && <p className={styles.quiet}>{say('whoBegins')}</p>}
      {act.problem && <Notice isProblem>{act.problem}</Notice>}
      <AgendaList
        lines={lines}
        shown={shown}
        onMore={() => setShown(shown + SHOWN_AT_FIRST)}
        currentKey={null}
        shownKey={null}
        onGo={open}
        onChange={may ? (change) => setChanges([...changes, change]) : null}
      />
    </section>
  );
}

function arranged(
  proposed: ReturnType<typeof proposeAgenda>,
  changes: readonly MeetingChange[],
): readonly AgendaItem[] {
  const agenda = proposed.map(({ key }): AgendaItem => ({ key, state: 'open' }));
  return changes.reduce(changeMeeting, { ...UNBEGUN, agenda }).agenda;
}

const UNBEGUN: Meeting = {
  key: '',
  row: { id: '', etag: '' },
  subGroup: null,
  heldOn: '',
  state: 'running',
  endedOn: null,
  currentActionKey: null,
  agenda: [],
  wheel: null,
  present: '',
  apologies: '',
  reviewKey: null,
};
