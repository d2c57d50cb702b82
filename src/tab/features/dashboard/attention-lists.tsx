import { makeStyles } from '@fluentui/react-components';
import { useId, useMemo, type JSX } from 'react';
import { awaitedAnswers, type AwaitedPerson } from '../../../domain/awaited-answers.ts';
import type { Figures } from '../../../domain/dashboard.ts';
import { worstStatuses } from '../../../domain/rating-tally.ts';
import { useOpenPrompts } from '../../plan/use-open-prompts.ts';
import { listInWords } from '../../ui/count-words.ts';
import { ageInWords } from '../../ui/dates.ts';
import { useDashboardStyles, usePartStyles } from './dashboard.styles.ts';
import type { DashboardPage, Shown } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { FigureButton } from './figure-button.tsx';
import { ListPart } from './list-part.tsx';
import { askedFact, dueFact, staleFact } from './shown-facts.ts';

const FIRST_PEOPLE = 8;

const useStyles = makeStyles({
  people: { display: 'grid', gap: '0.3em', margin: 0, padding: 0, listStyleType: 'none' },
  person: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 0.5em', breakInside: 'avoid' },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
});

/** What needs somebody: what is late, what is stale with its leads, what is overdue, and who has not answered. */
export function AttentionLists({ page, figures }: { page: DashboardPage; figures: Figures }): JSX.Element {
  const styles = useDashboardStyles();
  const worst = listInWords(worstStatuses(page.statuses).map(({ label }) => label));
  const lists: (Shown & { none: string })[] = [
    ...(worst === '' ? [] : [{ title: worst, actions: figures.worst, none: say('noWorst', { rating: worst }) }]),
    {
      title: say('stale'),
      actions: figures.stale,
      factOf: (action) => staleFact(action, page.now),
      none: say('noStale'),
    },
    { title: say('overdue'), actions: figures.overdue, factOf: dueFact, none: say('noOverdue') },
  ];
  return (
    <div className={styles.lists}>
      {lists.map(({ none, ...shown }) => (
        <ListPart key={shown.title} page={page} shown={shown} none={none} />
      ))}
      <AwaitedPart page={page} figures={figures} />
    </div>
  );
}

/** Who was asked and has not answered, by name. */
function AwaitedPart({ page, figures }: { page: DashboardPage; figures: Figures }): JSX.Element {
  const styles = usePartStyles();
  const own = useStyles();
  const id = useId();
  const { people } = page.board;
  const prompts = useOpenPrompts(figures.awaited);
  const awaited = useMemo(() => awaitedAnswers(figures.awaited, people, prompts), [figures.awaited, people, prompts]);
  const left = awaited.length - FIRST_PEOPLE;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 className={styles.head} id={id}>
        {say('awaitedPeople')}
      </h2>
      {awaited.length === 0 && <p className={styles.words}>{say('noneAwaited')}</p>}
      <ul className={own.people}>
        {awaited.slice(0, FIRST_PEOPLE).map((person) => (
          <li key={person.name ?? ''} className={own.person}>
            <span className={own.name} dir="auto">
              {person.name ?? say('noLead')}
            </span>
            <FigureButton page={page} shown={shownOf(person, page.now)}>
              {say('count', { count: person.actions.length })}
            </FigureButton>
            <span className={styles.words}>{say('asked', { when: ageInWords(person.since, page.now) })}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.words}>{say('morePeople', { count: left })}</p>}
    </section>
  );
}

const shownOf = ({ name, actions }: AwaitedPerson, now: Date): Shown => ({
  title: say('awaitedFrom', { name: name ?? say('noLead') }),
  actions,
  factOf: (action) => askedFact(action, now),
});
