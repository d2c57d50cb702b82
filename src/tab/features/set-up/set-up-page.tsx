import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { useSession } from '../../plan/session.ts';
import { siteUrl } from '../../ui/site-url.ts';
import setUp from '../../words/en-GB/set-up.json';
import { wordsOf } from '../../words/words-of.ts';
import { SetUpForm } from './set-up-form.tsx';

const say = wordsOf(setUp);

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '640px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`,
  },
  steps: { marginBottom: tokens.spacingVerticalXL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  words: { lineHeight: tokens.lineHeightBase300, textWrap: 'pretty' },
});

/** The page of a site whose lists are not there, or not whole. */
export function SetUpPage(props: {
  isNew: boolean;
  /** How far setting up has come, where that is what is done. */
  steps: ReactNode;
  onOtherPlan: (() => void) | null;
}): JSX.Element {
  const { isNew, steps, onOtherPlan } = props;
  const styles = useStyles();
  const { owner } = useSession();
  return (
    <div className={styles.page}>
      {steps && <div className={styles.steps}>{steps}</div>}
      <h1 className={styles.title}>{say(isNew ? 'notSetUp' : 'lacksPart')}</h1>
      <p className={styles.words}>{say(isNew ? 'newWords' : 'brokenWords')}</p>
      <SetUpForm verb={isNew ? 'make' : 'putBack'} site={siteUrl(owner.site)} />
      {onOtherPlan && (
        <p>
          <Button size="small" onClick={onOtherPlan}>
            {say('otherPlan')}
          </Button>
        </p>
      )}
    </div>
  );
}
