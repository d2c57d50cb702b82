import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import type { Account } from '../../../store/account.ts';
import type { ImportDecisions } from '../../../store/import/import-decisions.ts';
import { useSession } from '../../plan/session.ts';
import { TeamsPerson } from '../../plan/teams-person.tsx';
import { useDirectory } from '../../plan/use-directory.ts';
import { inFigures } from '../../ui/count-words.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { useImportStyles } from './import-page.styles.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import type { PlanLead } from './plan-actions.ts';
import type { Proposals } from './use-proposals.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '860px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  person: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 2fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 699px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { overflowWrap: 'anywhere' },
  count: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  search: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  box: { flex: '1 1 0', minWidth: 0 },
});

type Decided = ImportDecisions['people'][number];

const KINDS: [Decided['kind'], string][] = [
  ['person', say('kindPerson')],
  ['role', say('kindRole')],
  ['group', say('kindGroup')],
  ['nobody', say('kindNobody')],
];

/** Each lead once: who that is in the directory, or that it is a role, a group or nobody. */
export function PeopleStep(props: { work: ImportWork; open: OpenWork; proposals: Proposals }): JSX.Element {
  const { work, open, proposals } = props;
  const styles = useStyles();
  const page = useImportStyles();
  const { leads, byName, isAsking, problem } = proposals;
  const { people } = open.decisions;
  const decide = (decided: Decided) =>
    work.decide((now) => ({ ...now, people: [...now.people.filter(({ name }) => name !== decided.name), decided] }));
  const accounts = unique(people.flatMap(({ account }) => (account ? [account] : [])));
  const [most, setMost] = useState(AT_ONCE);
  const decidedOf = useMemo(() => new Map(people.map((one) => [one.name, one])), [people]);
  const decidedFor = (name: string): Decided => decidedOf.get(name) ?? { name, kind: 'person', account: null };
  const unmatched = leads
    .map(({ name }) => decidedFor(name))
    .filter(({ kind, account }) => kind === 'person' && account === null).length;
  const isShut = [...byName.values()].some(({ directory }) => directory === 'not allowed');
  return (
    <div className={page.middle}>
      <h2 className={page.subtitle}>
        {leads.length === 0 ? say('noNewLeads') : say('whoAreLeads', { count: leads.length })}
      </h2>
      <p className={page.words}>
        {say('peopleWords')}
        {!isAsking && leads.length > 0 && say('peopleLeft', { words: leftInWords(unmatched, leads.length) })}
      </p>
      {isAsking && <output className={page.words}>{say('lookingUp')}</output>}
      {problem && <Notice isProblem>{say('directoryProblem', { why: failureInWords(problem) })}</Notice>}
      {isShut && <Notice>{say('directoryShut')}</Notice>}
      <ul className={styles.list}>
        {leads.slice(0, most).map((lead) => (
          <Person
            key={lead.name}
            lead={lead}
            decided={decidedFor(lead.name)}
            candidates={byName.get(lead.name)?.candidates ?? []}
            others={accounts}
            onDecide={decide}
          />
        ))}
      </ul>
      {leads.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>{say('showMoreOf', { count: inFigures(leads.length) })}</Button>
      )}
    </div>
  );
}

const AT_ONCE = 40;

const leftInWords = (left: number, of: number): string =>
  left === 0 ? say('nobodyOpen') : say('leftOpen', { left, of });

const unique = (accounts: readonly Account[]): Account[] => [
  ...new Map(accounts.map((account) => [account.id, account])).values(),
];

const NOBODY = '';
const SEARCH = 'search';

function Person(props: {
  lead: PlanLead;
  decided: Decided;
  candidates: readonly Account[];
  others: readonly Account[];
  onDecide: (decided: Decided) => void;
}): JSX.Element {
  const { lead, decided, candidates, others, onDecide } = props;
  const styles = useStyles();
  const [isSearching, setSearching] = useState(false);
  // Whom others are is offered once somebody comes near: all of it for all of them is thousands of choices.
  const [isNear, setNear] = useState(false);
  const { kind, account } = decided;
  const own = unique([...candidates, ...(account ? [account] : [])]);
  const further = others.filter(({ id }) => !own.some((one) => one.id === id));
  const choose = (value: string) => {
    setSearching(value === SEARCH);
    if (value === SEARCH) return;
    onDecide({ ...decided, account: [...own, ...further].find(({ id }) => id === value) ?? null });
  };
  return (
    <li className={styles.person} aria-label={lead.name}>
      <span className={styles.name} dir="auto">
        <strong>{lead.name}</strong>
        <span className={styles.count}>{say('leadActions', { count: lead.count })}</span>
      </span>
      <Select
        aria-label={say('whatIsLead', { name: lead.name })}
        value={kind}
        onChange={(_event, { value }) =>
          onDecide({ ...decided, kind: KINDS.find(([one]) => one === value)?.[0] ?? 'person', account: null })
        }
      >
        {KINDS.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </Select>
      {kind === 'person' && (
        <div onPointerEnter={() => setNear(true)} onFocus={() => setNear(true)}>
          <Select
            aria-label={say('whoIsLead', { name: lead.name })}
            value={isSearching ? SEARCH : (account?.id ?? NOBODY)}
            onChange={(_event, { value }) => choose(value)}
          >
            <option value={NOBODY}>
              {own.length > 1 ? say('severalMeant', { count: own.length }) : say('notInDirectory')}
            </option>
            {own.map((one) => (
              <Choice key={one.id} account={one} />
            ))}
            {isNear && further.length > 0 && (
              <optgroup label={say('samePerson')}>
                {further.map((one) => (
                  <Choice key={one.id} account={one} />
                ))}
              </optgroup>
            )}
            <option value={SEARCH}>{say('lookFor')}</option>
          </Select>
          {isSearching && (
            <Search
              name={lead.name}
              onFound={(found) => {
                setSearching(false);
                onDecide({ ...decided, account: found });
              }}
            />
          )}
        </div>
      )}
    </li>
  );
}

const Choice = ({ account }: { account: Account }): JSX.Element => (
  <option value={account.id}>
    {say('account', { name: account.displayName, address: account.userPrincipalName })}
  </option>
);

/** Looks for somebody in the directory by a part of the name. */
function Search({ name, onFound }: { name: string; onFound: (account: Account) => void }): JSX.Element {
  const styles = useStyles();
  const { store } = useSession();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Account[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const directory = useDirectory();
  if (directory !== 'open')
    return <TeamsPerson directory={directory} label={say('lookForName', { name })} onFound={onFound} />;
  const look = async () => {
    try {
      setFound(await store.findPeople(words));
      setProblem(null);
    } catch (thrown) {
      setProblem(failureInWords(thrown));
    }
  };
  return (
    <>
      <div className={styles.search}>
        <Input
          className={styles.box}
          type="search"
          aria-label={say('lookForName', { name })}
          placeholder={say('partOfName')}
          value={words}
          onChange={(_event, { value }) => setWords(value)}
          onKeyDown={(event) => event.key === 'Enter' && void look()}
        />
        <Button onClick={() => void look()}>{say('look')}</Button>
      </div>
      {problem && <Notice isProblem>{problem}</Notice>}
      {found?.length === 0 && <output>{say('nobodyFound')}</output>}
      {found && found.length > 0 && (
        <Select
          aria-label={say('foundFor', { name })}
          value=""
          onChange={(_event, { value }) => {
            const account = found.find(({ id }) => id === value);
            if (account) onFound(account);
          }}
        >
          <option value="">{say('foundChoose', { count: found.length })}</option>
          {found.map((one) => (
            <Choice key={one.id} account={one} />
          ))}
        </Select>
      )}
    </>
  );
}
