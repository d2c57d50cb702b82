import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({
  views: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: '2px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  view: {
    minHeight: '30px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    // All of them side by side on the narrowest phone, and in a meeting's side panel.
    '@media (max-width: 359px)': { paddingInline: tokens.spacingHorizontalSNudge },
    border: `1px solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    // Seen in forced colours, where grounds are not.
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Chooses how the plan is looked at. */
export function ViewSwitch<View extends string>(props: {
  name: string;
  views: readonly { view: View; word: string }[];
  value: View;
  onChoose: (view: View) => void;
}): JSX.Element {
  const { name, views, value, onChoose } = props;
  const styles = useStyles();
  return (
    <nav className={styles.views} aria-label={name}>
      {views.map(({ view, word }) => (
        <button
          key={view}
          type="button"
          className={mergeClasses(styles.view, view === value && styles.chosen)}
          aria-current={view === value ? 'page' : undefined}
          onClick={() => onChoose(view)}
        >
          {word}
        </button>
      ))}
    </nav>
  );
}
