import { Button, Switch } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Board } from '../../../domain/board.ts';
import { useSession } from '../../plan/session.ts';
import { Notice } from '../../ui/notice.tsx';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { AccountBox } from './account-box.tsx';
import { namedAccounts, type NamedAccount } from './officers.ts';
import type { PageProps } from './page-props.ts';
import { useSettingsStyles } from './settings.styles.ts';
import { useSave } from './use-save.ts';

const say = wordsOf(settings);

/** The programme officers, who may answer for any lead, and whether leads' ratings wait for agreement. Each press is saved at once. */
export function RolesPage({ board, mayChange }: PageProps): JSX.Element {
  const officers = useAccounts(board, 'officers', { added: 'officerAdded', removed: 'officerRemoved' });
  const contributors = useAccounts(board, 'contributors', { added: 'contributorAdded', removed: 'contributorRemoved' });
  return (
    <>
      <AccountsPart
        head={say('officers')}
        about={say('officersAbout')}
        none={<Notice>{say('officersNone')}</Notice>}
        accounts={officers}
        removeWord="officerRemoveNamed"
        mayChange={mayChange}
        add={<AddOfficer officers={officers} />}
      />
      <AccountsPart
        head={say('contributors')}
        about={say('contributorsAbout')}
        none={<NobodyNamed />}
        accounts={contributors}
        removeWord="contributorRemoveNamed"
        mayChange={mayChange}
        add={<AddAccount accounts={contributors} label={say('contributorAdd')} />}
      />
      <Agreement board={board} mayChange={mayChange} />
    </>
  );
}

function NobodyNamed(): JSX.Element {
  const styles = useSettingsStyles();
  return <p className={styles.words}>{say('contributorsNone')}</p>;
}

function AccountsPart(props: {
  head: string;
  about: string;
  /** What stands there while nobody is named. */
  none: JSX.Element;
  accounts: Accounts;
  removeWord: 'officerRemoveNamed' | 'contributorRemoveNamed';
  mayChange: boolean;
  add: JSX.Element;
}): JSX.Element {
  const { head, about, none, accounts, removeWord, mayChange, add } = props;
  const styles = useSettingsStyles();
  return (
    <section className={styles.column} aria-label={head}>
      <h3 className={styles.part}>{head}</h3>
      <p className={styles.words}>{about}</p>
      {accounts.list.length === 0 && none}
      {accounts.list.length > 0 && (
        <ul className={styles.list} aria-label={head}>
          {accounts.list.map((one) => (
            <AccountLine key={one.account} {...one} word={removeWord} onRemove={mayChange ? accounts.remove : null} />
          ))}
        </ul>
      )}
      {accounts.problem && <Notice isProblem>{accounts.problem}</Notice>}
      {mayChange && add}
    </section>
  );
}

interface Accounts {
  list: NamedAccount[];
  problem: string | null;
  add: (account: string) => Promise<void>;
  remove: (account: string) => Promise<void>;
}

function useAccounts(
  board: Board,
  part: 'officers' | 'contributors',
  words: { added: 'officerAdded' | 'contributorAdded'; removed: 'officerRemoved' | 'contributorRemoved' },
): Accounts {
  const { store } = useSession();
  const saving = useSave(board);
  const named = board.settings[part];
  const set = async (next: string[], said: string) => {
    await saving.save((seen, act) => store.saveSettings(seen, { [part]: next }, act), said);
  };
  return {
    list: namedAccounts(named, board.people),
    problem: saving.problem,
    add: (account) => set([...new Set([...named, account])], say(words.added, { account })),
    remove: (account) =>
      set(
        named.filter((one) => one !== account),
        say(words.removed, { account }),
      ),
  };
}

function AccountLine(
  props: NamedAccount & {
    word: 'officerRemoveNamed' | 'contributorRemoveNamed';
    onRemove: ((account: string) => Promise<void>) | null;
  },
): JSX.Element {
  const { account, name, word, onRemove } = props;
  const styles = useSettingsStyles();
  return (
    <li className={styles.line} aria-label={name ?? account}>
      <span className={styles.grow} dir="auto">
        {name ? say('account', { name, account }) : account}
      </span>
      {onRemove && (
        <Button size="small" aria-label={say(word, { name: name ?? account })} onClick={() => void onRemove(account)}>
          {say('remove')}
        </Button>
      )}
    </li>
  );
}

/** Looks somebody up and names them; then the field is empty for the next. */
function AddAccount({ accounts, label }: { accounts: Accounts; label: string }): JSX.Element {
  const [round, setRound] = useState(0);
  return (
    <AccountBox
      key={round}
      label={label}
      start=""
      onFound={({ userPrincipalName }) => void accounts.add(userPrincipalName).then(() => setRound(round + 1))}
    />
  );
}

/** Naming the first officer takes the officers' part from everybody else, so that is said and oneself is proposed first. */
function AddOfficer({ officers }: { officers: Accounts }): JSX.Element {
  const { me } = useSession();
  const styles = useSettingsStyles();
  const isMeNamed = officers.list.some(({ account }) => account.toLowerCase() === me.account.toLowerCase());
  if (officers.list.length === 0)
    return (
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void officers.add(me.account)}>
          {say('officerMe')}
        </Button>
      </div>
    );
  return (
    <>
      <AddAccount accounts={officers} label={say('officerAdd')} />
      {!isMeNamed && <p className={styles.words}>{say('officerNotMe')}</p>}
    </>
  );
}

function Agreement({ board, mayChange }: Pick<PageProps, 'board' | 'mayChange'>): JSX.Element {
  const styles = useSettingsStyles();
  const { store } = useSession();
  const saving = useSave(board);
  const isOn = board.settings.ratingsWaitForAgreement;
  return (
    <section className={styles.column}>
      <h3 className={styles.part}>{say('agreement')}</h3>
      <p className={styles.words}>{say('agreementAbout')}</p>
      <Switch
        label={say('agreementWait')}
        checked={isOn}
        disabled={!mayChange || saving.isSaving}
        onChange={(_event, { checked }) =>
          void saving.save(
            (seen, act) => store.saveSettings(seen, { ratingsWaitForAgreement: checked }, act),
            say(checked ? 'agreementOn' : 'agreementOff'),
          )
        }
      />
      <p className={styles.words}>{say(isOn ? 'agreementIsOn' : 'agreementIsOff')}</p>
      {saving.problem && <Notice isProblem>{saving.problem}</Notice>}
    </section>
  );
}
