import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { PAGES, type SettingsPageName } from './pages.ts';

const say = wordsOf(settings);
const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 859px)': { flexDirection: 'row', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  },
  page: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  current: {
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      ':hover': { backgroundColor: 'Highlight', color: 'HighlightText' },
    },
  },
});

/** The pages of the settings. */
export function SettingsNav(props: { page: SettingsPageName; onPage: (page: SettingsPageName) => void }): JSX.Element {
  const styles = useStyles();
  return (
    <nav aria-label={say('title')}>
      <ul className={styles.list}>
        {PAGES.map((page) => (
          <li key={page}>
            <Button
              className={mergeClasses(styles.page, page === props.page && styles.current)}
              appearance={page === props.page ? 'outline' : 'subtle'}
              aria-current={page === props.page ? 'page' : undefined}
              onClick={() => props.onPage(page)}
            >
              {say(page)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
