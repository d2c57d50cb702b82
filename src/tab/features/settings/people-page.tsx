import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import type { Board, PlanPerson } from '../../../domain/board.ts';
import { foldName } from '../../../domain/leads.ts';
import { splitLeads } from '../../../domain/split-leads.ts';
import { writePartialDate } from '../../ui/dates.ts';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { ItemRow } from './item-row.tsx';
import type { PageProps } from './page-props.ts';
import { newPerson, PersonForm } from './person-form.tsx';
import { useSettingsStyles } from './settings.styles.ts';

const say = wordsOf(settings);
const AT_ONCE = 40;

/** The names of the plan: who stands behind each, who stands in for them, and until when they are away. */
export function PeoplePage(props: PageProps): JSX.Element {
  const { board, mayChange } = props;
  const styles = useSettingsStyles();
  const [open, setOpen] = useState<string | null>(null);
  const [added, setAdded] = useState<PlanPerson | null>(null);
  const [find, setFind] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const missing = useMemo(() => namesBeside(board), [board]);
  const shown = board.people
    .filter(({ name, aliases }) => [name, ...aliases].some((one) => foldName(one).includes(foldName(find))))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  const unmatched = board.people.filter(({ kind, account }) => kind === 'person' && !account).length;
  return (
    <>
      <p className={styles.words}>{say('peopleAbout')}</p>
      {board.people.length > 0 && (
        <p className={styles.words}>{say('peopleLeft', { count: unmatched, all: board.people.length })}</p>
      )}
      {mayChange && missing.length > 0 && (
        <>
          <p className={styles.words}>{say('peopleMissing', { count: missing.length })}</p>
          <div className={styles.buttons}>
            {missing.slice(0, 12).map((name) => (
              <Button key={name} size="small" onClick={() => setAdded(newPerson(name))}>
                {say('personAddNamed', { name })}
              </Button>
            ))}
          </div>
        </>
      )}
      {board.people.length > 8 && (
        <Field label={say('peopleFind')}>
          <Input type="search" value={find} onChange={(_event, { value }) => setFind(value)} />
        </Field>
      )}
      {shown.length > 0 && (
        <ul className={styles.list} aria-label={say('people')}>
          {shown.slice(0, most).map((person) => (
            <ItemRow
              key={person.key}
              name={person.name}
              about={aboutOf(person)}
              isOpen={open === person.key}
              onOpen={mayChange ? () => setOpen(person.key) : null}
            >
              <PersonForm {...props} person={person} onDone={() => setOpen(null)} />
            </ItemRow>
          ))}
        </ul>
      )}
      {shown.length > most && (
        <div>
          <Button onClick={() => setMost(most + AT_ONCE)}>{say('showMore', { count: shown.length - most })}</Button>
        </div>
      )}
      {mayChange && added && <PersonForm {...props} key={added.key} person={added} onDone={() => setAdded(null)} />}
      {mayChange && !added && (
        <div className={styles.buttons}>
          <Button onClick={() => setAdded(newPerson(''))}>{say('personAdd')}</Button>
        </div>
      )}
    </>
  );
}

/** Names that lead an action or chair a sub-group, and are none of the plan's people. */
function namesBeside({ actions, subGroups, people }: Board): string[] {
  const known = new Set(people.flatMap(({ name, aliases }) => [name, ...aliases].map(foldName)));
  const cells = [...actions.map(({ leadsText }) => leadsText), ...subGroups.map(({ chair }) => chair ?? '')];
  const names = new Map(cells.flatMap(splitLeads).map((name) => [foldName(name), name]));
  return [...names].filter(([folded]) => folded !== '' && !known.has(folded)).map(([, name]) => name);
}

function aboutOf({ kind, account, deputy, awayUntil, quietUntil, aliases }: PlanPerson): string {
  const parts = [
    kind === 'person' ? (account ?? say('personUnmatched')) : say(kind),
    kind !== 'person' && account,
    awayUntil && say('personAway', { day: writePartialDate(awayUntil) }),
    quietUntil && say('personQuiet', { day: writePartialDate(quietUntil) }),
    deputy && say('personDeputy', { deputy }),
    aliases.length > 0 && say('personAliases', { aliases: aliases.join(', ') }),
  ];
  return parts.filter(Boolean).join(' · ');
}
