import { makeStyles, tokens } from '@fluentui/react-components';

const PHONE = '@media (max-width: 699px)';

export const usePanelStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    flex: '0 0 clamp(360px, 34vw, 520px)',
    minWidth: 0,
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { from: { opacity: 0, transform: 'translateX(12px)' }, to: { opacity: 1, transform: 'none' } },
      animationDuration: '150ms',
      animationTimingFunction: tokens.curveDecelerateMid,
    },
    [PHONE]: {
      position: 'fixed',
      inset: 0,
      zIndex: 3,
      borderLeft: 'none',
      // What has the focus must not lie under the head or the foot, which stay.
      scrollPaddingBlock: '72px',
    },
    // What can be pressed says nothing on paper.
    '@media print': {
      position: 'static',
      flex: '1 1 auto',
      borderLeft: 'none',
      overflowY: 'visible',
      '& .fui-Button': { display: 'none' },
    },
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media print': { position: 'static' },
  },
  title: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXXL}`,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  foot: {
    display: 'none',
    [PHONE]: {
      position: 'sticky',
      bottom: 0,
      zIndex: 1,
      display: 'flex',
      gap: tokens.spacingHorizontalS,
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      '& > button': { flex: '1 1 0', minHeight: '44px', minWidth: 0 },
    },
    '@media print': { display: 'none' },
  },
});
