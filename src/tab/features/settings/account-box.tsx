import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Account } from '../../../store/account.ts';
import { useSession } from '../../plan/session.ts';
import { TeamsPerson } from '../../plan/teams-person.tsx';
import { useDirectory } from '../../plan/use-directory.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(settings);
const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
  box: { flex: '1 1 0', minWidth: 0 },
});

/** Looks somebody up in the directory by a part of the name, and takes the one that is chosen. */
export function AccountBox(props: { label: string; start: string; onFound: (account: Account) => void }): JSX.Element {
  const { label, start, onFound } = props;
  const styles = useStyles();
  const { store } = useSession();
  const [words, setWords] = useState(start);
  const [found, setFound] = useState<Account[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const directory = useDirectory();
  if (directory !== 'open')
    return (
      <Field label={label}>
        <TeamsPerson directory={directory} label={label} onFound={onFound} />
      </Field>
    );
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
      <Field label={label} hint={say('lookHint')}>
        <div className={styles.row}>
          <Input
            className={styles.box}
            type="search"
            value={words}
            onChange={(_event, { value }) => setWords(value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // Enter looks somebody up; it does not save the form around.
              event.preventDefault();
              void look();
            }}
          />
          <Button onClick={() => void look()}>{say('look')}</Button>
        </div>
      </Field>
      {problem && <Notice isProblem>{problem}</Notice>}
      {found && <output>{say('lookFound', { count: found.length })}</output>}
      {found && found.length > 0 && (
        <Select
          aria-label={say('lookChoose')}
          value=""
          onChange={(_event, { value }) => {
            const account = found.find(({ id }) => id === value);
            if (!account) return;
            setFound(null);
            onFound(account);
          }}
        >
          <option value="">{say('lookChoose')}</option>
          {found.map(({ id, displayName, userPrincipalName }) => (
            <option key={id} value={id}>
              {say('account', { name: displayName, account: userPrincipalName })}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}
