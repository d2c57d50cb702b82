import { makeStyles, tokens } from '@fluentui/react-components';

/** Where a meeting has room for two columns, as in a tab; a side panel of Teams has 320 px. */
const WIDE = '@container (min-width: 760px)';

export const useMeetingStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingVerticalL,
    [WIDE]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(280px, 2fr)', columnGap: tokens.spacingHorizontalXXL },
  },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  // What stands around the minutes says nothing on paper.
  around: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    '@media print': { display: 'none' },
  },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  head: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, outlineStyle: 'none' },
  small: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  words: { margin: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300, whiteSpace: 'pre-wrap' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    '@media print': { '& button': { display: 'none' } },
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 130px), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  field: { width: '100%', minWidth: 0 },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', margin: 0, padding: 0, listStyleType: 'none' },
  line: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});
