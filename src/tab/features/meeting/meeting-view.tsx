import { Button } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type JSX } from 'react';
import type { ActionKey } from '../../../domain/board.ts';
import { nextItem, type Meeting, type MeetingChange } from '../../../domain/meeting.ts';
import { mayLead } from '../../../domain/roles.ts';
import { Notice } from '../../ui/notice.tsx';
import { agendaLines } from './agenda/agenda-lines.ts';
import { AgendaList, SHOWN_AT_FIRST } from './agenda/agenda-list.tsx';
import { AgreedSoFar } from './agreed-so-far.tsx';
import { MeetingEnd } from './end/meeting-end.tsx';
import { DecisionForm } from './item/decision-form.tsx';
import { ItemSteps } from './item/item-steps.tsx';
import { MeetingItem } from './item/meeting-item.tsx';
import { MeetingHead } from './meeting-head.tsx';
import type { MeetingViewProps } from './meeting-props.ts';
import { useMeetingStyles } from './meeting.styles.ts';
import { isSame } from './meeting-words.ts';
import { say } from './say.ts';
import { useSteps } from './use-steps.ts';

/** A meeting that is going on: the item that it is at, what is decided about it, the agenda, and what was agreed so far. */
export function MeetingView(props: MeetingViewProps): JSX.Element {
  const { meeting, board, actions, statuses, nameOf, roles, mayEdit, me, onOpen } = props;
  const styles = useMeetingStyles();
  const { problem, step: change } = useSteps(meeting.key);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const isAtWheel = mayEdit && isSame(meeting.wheel?.account, me.account);
  const may = mayEdit && mayLead(roles, meeting.subGroup);
  const view = useShownItem(meeting, isAtWheel);
  const lines = useMemo(
    () => agendaLines(meeting.agenda, { actions: board.actions, statuses, nameOf }),
    [meeting.agenda, board.actions, statuses, nameOf],
  );
  const go = (actionKey: ActionKey | null) => {
    view.show(null, true);
    const done = meeting.currentActionKey === actionKey ? null : meeting.currentActionKey;
    void change({ kind: 'goTo', actionKey, done, from: meeting.currentActionKey }, said(actionKey));
  };
  const said = (key: ActionKey | null) => {
    const line = lines.find(({ item }) => item.key === key);
    return line ? say('wentTo', { name: line.name }) : say('wentToEnd');
  };
  const names = useMemo(() => board.people.map(({ name }) => name), [board.people]);
  const at = lines.findIndex(({ item }) => item.key === view.key);
  const action = lines[at]?.action ?? actions.find(({ key }) => key === view.key) ?? null;
  const isRunning = meeting.state === 'running';
  return (
    <div className={styles.part}>
      <MeetingHead {...props} isAtWheel={isAtWheel} may={may} onChange={change} onEnd={() => go(null)} />
      {problem && <Notice isProblem>{problem}</Notice>}
      <div className={styles.columns}>
        <div className={styles.column}>
          {isRunning && view.key !== meeting.currentActionKey && (
            <Elsewhere
              current={lines.find(({ item }) => item.key === meeting.currentActionKey)?.name ?? null}
              onFollow={() => view.show(null, true)}
            />
          )}
          {action ? (
            <MeetingItem
              key={action.key}
              action={action}
              name={nameOf(action)}
              place={say('place', { at: at + 1, count: lines.length })}
              rating={props.renderRating(action, isAtWheel)}
              takesFocus={view.takesFocus}
              decision={
                mayEdit && (
                  <DecisionForm
                    meetingKey={meeting.key}
                    about={{ action, name: nameOf(action) }}
                    names={names}
                    onTyped={view.onTyped}
                  />
                )
              }
              onOpen={() => onOpen(action)}
            />
          ) : (
            <MeetingEnd
              {...props}
              takesFocus={view.takesFocus}
              isAtWheel={isAtWheel}
              may={may}
              names={names}
              onChange={change}
            />
          )}
          {isAtWheel && isRunning && (
            <ItemSteps
              meeting={meeting}
              lines={lines}
              next={nextItem(meeting.agenda, meeting.currentActionKey)}
              onGo={go}
              onChange={change}
            />
          )}
        </div>
        <div className={styles.column}>
          <section className={styles.part}>
            <h2 className={styles.head}>{say('agenda')}</h2>
            <AgendaList
              lines={lines}
              shown={shown}
              onMore={() => setShown(shown + SHOWN_AT_FIRST)}
              currentKey={isRunning ? meeting.currentActionKey : null}
              shownKey={view.key}
              unsaved={view.typed}
              onGo={isAtWheel && isRunning ? go : (key) => view.show(key, true)}
              onChange={may && isRunning ? (step, name) => void change(step, changedWords(step, name)) : null}
            />
          </section>
          <AgreedSoFar {...props} isAtWheel={isAtWheel} />
        </div>
      </div>
    </div>
  );
}

function changedWords(step: MeetingChange, name: string): string {
  if (step.kind === 'move') return say('moved', { name });
  return say(step.kind === 'skip' ? 'skipped' : 'broughtBack', { name });
}

function Elsewhere({ current, onFollow }: { current: string | null; onFollow: () => void }): JSX.Element {
  return (
    <Notice
      actions={
        <Button size="small" onClick={onFollow}>
          {say('backToMeeting')}
        </Button>
      }
    >
      {current === null ? say('meetingAtEnd') : say('meetingIsAt', { name: current })}
    </Notice>
  );
}

/** The item that is shown here: the one that the meeting is at, unless somebody looks at another or still types about one. */
function useShownItem({ currentActionKey }: Meeting, isAtWheel: boolean) {
  const [looked, setLooked] = useState<{ key: ActionKey } | null>(null);
  const [takesFocus, setTakesFocus] = useState(false);
  const [typed, setTyped] = useState<ReadonlySet<ActionKey>>(new Set());
  const key = looked ? looked.key : currentActionKey;
  const show = (wanted: ActionKey | null, isAsked: boolean) => {
    setLooked(wanted === null || wanted === currentActionKey ? null : { key: wanted });
    setTakesFocus(isAsked);
  };
  const onTyped = useCallback(
    (isTyped: boolean) => {
      if (key === null) return;
      setTyped((before) => (before.has(key) === isTyped ? before : withOne(before, key, isTyped)));
      // The meeting goes on, and the words that somebody else is typing stay under their hands.
      if (isTyped && !isAtWheel) setLooked((before) => before ?? { key });
    },
    [key, isAtWheel],
  );
  return { key, takesFocus, typed, show, onTyped };
}

function withOne(keys: ReadonlySet<ActionKey>, key: ActionKey, isIn: boolean): ReadonlySet<ActionKey> {
  const changed = new Set(keys);
  if (isIn) changed.add(key);
  else changed.delete(key);
  return changed;
}
