import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useSession } from '../../plan/session.ts';
import { SetUpForm } from './set-up-form.tsx';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '640px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`,
  },
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
export function SetUpPage({ isNew }: { isNew: boolean }): JSX.Element {
  const styles = useStyles();
  const { owner } = useSession();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>
        {isNew ? 'Nothing is set up on this site yet' : 'SharePoint lacks a part of the plan’s lists'}
      </h1>
      <p className={styles.words}>{isNew ? NEW : BROKEN}</p>
      <SetUpForm verb={isNew ? 'Make' : 'Put back'} site={addressOf(owner.site)} />
    </div>
  );
}

const NEW =
  'The plan is kept in SharePoint lists of this site and nowhere else, under the rights that the site has already. Somebody who may manage lists makes them once.';
const BROKEN =
  'Somebody deleted a list or a column, or this app has become newer than its lists. Until that is put back, the plan would look as if it had nothing there.';

/** `contoso.sharepoint.com:/sites/local-area` as people write it. */
export const addressOf = (site: string): string => `https://${site.replace(':', '')}`;
