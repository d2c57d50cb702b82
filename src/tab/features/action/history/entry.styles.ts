import { makeStyles, tokens } from '@fluentui/react-components';

export const useEntryStyles = makeStyles({
  entry: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  around: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  icon: { fontSize: '18px', color: tokens.colorNeutralForeground3, lineHeight: 1 },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '& > *:not(:last-child)::after': { content: '"·"', marginInline: '4px', fontWeight: 400 },
  },
  who: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  change: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  words: { whiteSpace: 'pre-line' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
