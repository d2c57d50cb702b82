import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { DeskParts } from '../sign-in/desk.ts';
import type { Lack, LackReason } from '../sign-in/lack.ts';
import { redirectAddress } from '../sign-in/redirect-address.ts';
import { consentAddress, scopesFor } from '../sign-in/scopes.ts';
import { Notice } from '../ui/notice.tsx';
import { PressButton } from '../ui/press-button.tsx';
import { useSay } from '../ui/said.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import catalogue from '../words/en-GB/sign-in.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
  address: {
    display: 'block',
    maxWidth: '100%',
    overflowWrap: 'anywhere',
    userSelect: 'all',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
  },
});

export interface LackProps {
  lack: Lack;
  app: DeskParts['app'];
  onSignIn: () => void;
  isPending: boolean;
  /** What came of the last press, in a sentence. */
  outcome?: string | null;
}

/** Why nobody is signed in, where that is all that the page has to show. */
export function LackMessage({ lack, app, outcome, ...ways }: LackProps): JSX.Element {
  const styles = useStyles();
  return (
    <StateMessage
      isTall
      isPage
      role="alert"
      title={titleOf(lack)}
      actions={
        <>
          {isForAdministrators(lack) && <code className={styles.address}>{addressFor(app)}</code>}
          <Ways lack={lack} app={app} {...ways} />
          {outcome && <span>{outcome}</span>}
        </>
      }
    >
      {wordsFor(lack, app)}
    </StateMessage>
  );
}

/** The same above a plan that is still in view, where nothing that somebody did is lost. */
export function LackNotice({ lack, app, outcome, ...ways }: LackProps): JSX.Element {
  return (
    <Notice isProblem actions={<Ways lack={lack} app={app} {...ways} />}>
      <strong>{titleOf(lack)}</strong> {say('kept', { words: wordsFor(lack, app) })} {outcome}
    </Notice>
  );
}

function Ways({ lack, app, onSignIn, isPending }: Omit<LackProps, 'outcome'>): JSX.Element {
  const styles = useStyles();
  const announce = useSay();
  const copy = () =>
    void navigator.clipboard.writeText(addressFor(app)).then(
      () => announce(say('copied')),
      () => announce(say('notCopied')),
    );
  return (
    <span className={styles.ways}>
      <PressButton appearance="primary" disabled={isPending} onClick={onSignIn}>
        {say(BUTTONS[lack.reason])}
      </PressButton>
      {isForAdministrators(lack) && <PressButton onClick={copy}>{say('copyLink')}</PressButton>}
    </span>
  );
}

const BUTTONS: Record<LackReason, 'signIn' | 'allow' | 'tryAgain'> = {
  'sign in': 'signIn',
  consent: 'allow',
  administrator: 'tryAgain',
  refused: 'tryAgain',
  registration: 'tryAgain',
};

const isForAdministrators = ({ reason }: Lack): boolean => reason === 'administrator';
const addressFor = (app: DeskParts['app']): string => consentAddress(app, redirectAddress());
const titleOf = ({ reason }: Lack): string => say('lackTitle', { reason });

function wordsFor({ reason, code }: Lack, app: DeskParts['app']): string {
  const scopes = scopesFor(app).map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
  return say('lackWords', { reason, code: code ? say('code', { code }) : '', scopes: scopes.join(', ') });
}
