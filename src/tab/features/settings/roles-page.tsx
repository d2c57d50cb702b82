import { Button, Switch } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Board } from '../../../domain/board.ts';
import { useSession } from '../../plan/session.ts';
import { Notice } from '../../ui/notice.tsx';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { AccountBox } from './account-box.tsx';
import { officersOf, type Officer } from './officers.ts';
import type { PageProps } from './page-props.ts';
import { useSettingsStyles } from './settings.styles.ts';
import { useSave } from './use-save.ts';

const say = wordsOf(settings);

/** The programme officers, and whether leads' ratings wait for agreement. Each press is saved at once. */
export function RolesPage({ board, mayChange }: PageProps): JSX.Element {
  const styles = useSettingsStyles();
  const officers = useOfficers(board);
  return (
    <>
      <section className={styles.column}>
        <h3 className={styles.part}>{say('officers')}</h3>
        <p className={styles.words}>{say('officersAbout')}</p>
        {officers.list.length === 0 && <Notice>{say('officersNone')}</Notice>}
        {officers.list.length > 0 && (
          <ul className={styles.list} aria-label={say('officers')}>
            {officers.list.map((officer) => (
              <OfficerLine key={officer.account} officer={officer} onRemove={mayChange ? officers.remove : null} />
            ))}
          </ul>
        )}
        {officers.problem && <Notice isProblem>{officers.problem}</Notice>}
        {mayChange && <AddOfficer officers={officers} />}
      </section>
      <Agreement board={board} mayChange={mayChange} />
    </>
  );
}

interface Officers {
  list: Officer[];
  problem: string | null;
  add: (account: string) => Promise<void>;
  remove: (officer: Officer) => Promise<void>;
}

function useOfficers(board: Board): Officers {
  const { store } = useSession();
  const saving = useSave(board);
  const { officers } = board.settings;
  const set = async (next: string[], said: string) => {
    await saving.save((seen, act) => store.saveSettings(seen, { officers: next }, act), said);
  };
  return {
    list: officersOf(board),
    problem: saving.problem,
    add: (account) => set([...new Set([...officers, account])], say('officerAdded', { account })),
    remove: ({ account }) =>
      set(
        officers.filter((one) => one !== account),
        say('officerRemoved', { account }),
      ),
  };
}

function OfficerLine(props: { officer: Officer; onRemove: ((officer: Officer) => Promise<void>) | null }): JSX.Element {
  const { officer, onRemove } = props;
  const styles = useSettingsStyles();
  const name = officer.name ?? officer.account;
  return (
    <li className={styles.line} aria-label={name}>
      <span className={styles.grow} dir="auto">
        {officer.name ? say('account', { name: officer.name, account: officer.account }) : officer.account}
      </span>
      {onRemove && (
        <Button size="small" aria-label={say('officerRemoveNamed', { name })} onClick={() => void onRemove(officer)}>
          {say('remove')}
        </Button>
      )}
    </li>
  );
}

/** Naming the first officer takes the officers' part from everybody else, so that is said and oneself is proposed first. */
function AddOfficer({ officers }: { officers: Officers }): JSX.Element {
  const { me } = useSession();
  const styles = useSettingsStyles();
  const [round, setRound] = useState(0);
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
      <AccountBox
        key={round}
        label={say('officerAdd')}
        start=""
        onFound={({ userPrincipalName }) => void officers.add(userPrincipalName).then(() => setRound(round + 1))}
      />
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
