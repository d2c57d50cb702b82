import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { hasNews } from '../../../../domain/agenda.ts';
import type { BoardAction, MeetingEntry } from '../../../../domain/board.ts';
import { useSession } from '../../../plan/session.ts';
import { failureInWords } from '../../../ui/failure.ts';
import { Notice } from '../../../ui/notice.tsx';
import { EntriesByAction } from '../entries-by-action.tsx';
import { useMeetingStyles } from '../meeting.styles.ts';
import { say } from '../say.ts';
import type { BeforeMeetingProps } from './before-props.ts';

/** Before anybody used the app. */
const EVER = '1970-01-01T00:00:00Z';

/** What changed since the last meeting, one's own actions first. Only the actions that have news are read. */
export function CatchUp(props: BeforeMeetingProps & { since: string | null }): JSX.Element {
  const { board, actions, roles, since } = props;
  const styles = useMeetingStyles();
  const { store } = useSession();
  const changed = actions.filter((action) => hasNews(action, since));
  const query = useQuery({
    queryKey: ['since', since, changed.map(({ key, lastUpdate }) => `${key} ${lastUpdate?.key ?? ''}`)],
    queryFn: () =>
      store.readUpdatesSince(
        changed.map(({ key }) => key),
        since ?? board.reviews.findLast(({ closed }) => closed)?.closed?.on ?? EVER,
      ),
    enabled: changed.length > 0,
    placeholderData: (previous) => previous,
  });
  if (changed.length === 0) return <p className={styles.quiet}>{say('nothingSince')}</p>;
  if (query.error)
    return (
      <Notice isProblem actions={<Button onClick={() => void query.refetch()}>{say('tryAgain')}</Button>}>
        {failureInWords(query.error)}
      </Notice>
    );
  if (!query.data) return <p className={styles.quiet}>{say('readingEntries')}</p>;
  const { entries, leftOut } = query.data;
  const own = keysOf(actions.filter((action) => roles.leads(action)));
  return (
    <>
      <Half {...props} head={say('yourActions')} entries={entries.filter(({ subjectKey }) => own.has(subjectKey))} />
      <Half
        {...props}
        head={say(own.size > 0 ? 'otherActions' : 'actions')}
        entries={entries.filter(({ subjectKey }) => !own.has(subjectKey))}
      />
      {entries.length === 0 && <p className={styles.quiet}>{say('nothingSince')}</p>}
      {leftOut.length > 0 && <p className={styles.quiet}>{say('leftUnread', { count: leftOut.length })}</p>}
    </>
  );
}

const keysOf = (actions: readonly BoardAction[]): Set<string> => new Set(actions.map(({ key }) => key));

function Half(props: BeforeMeetingProps & { head: string; entries: readonly MeetingEntry[] }): JSX.Element | null {
  const { head, entries } = props;
  const styles = useMeetingStyles();
  if (entries.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.small}>{head}</h3>
      <EntriesByAction {...props} entries={entries} />
    </section>
  );
}
