import { Link } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Board, BoardAction, MeetingEntry } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { EntryList } from './entry-list.tsx';
import { useMeetingStyles } from './meeting.styles.ts';
import { say } from './say.ts';

/** Entries under the action that they are about, actions in the order in which they were first spoken of. */
export function EntriesByAction(props: {
  entries: readonly MeetingEntry[];
  board: Board;
  statuses: readonly Status[];
  nameOf: (action: BoardAction) => string;
  onOpen: (action: BoardAction) => void;
}): JSX.Element {
  const { entries, board, statuses, nameOf, onOpen } = props;
  const styles = useMeetingStyles();
  return (
    <ul className={styles.list}>
      {bySubject(entries).map(([key, said]) => {
        const action = board.actions.find((one) => one.key === key);
        return (
          <li key={key} className={styles.line}>
            <div className={styles.part}>
              {action ? (
                <Link as="button" onClick={() => onOpen(action)}>
                  {nameOf(action)}
                </Link>
              ) : (
                <span>{say(isPlan(board, key) ? 'otherBusiness' : 'goneAction')}</span>
              )}
              <EntryList entries={said} statuses={statuses} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const isPlan = ({ structure }: Board, key: string): boolean => structure.some((row) => row.key === key);

/** Entries by what they are about, in the order in which that first came up. */
export function bySubject(entries: readonly MeetingEntry[]): [string, MeetingEntry[]][] {
  const subjects = new Map<string, MeetingEntry[]>();
  for (const entry of entries) {
    const said = subjects.get(entry.subjectKey);
    if (said) said.push(entry);
    else subjects.set(entry.subjectKey, [entry]);
  }
  return [...subjects];
}
