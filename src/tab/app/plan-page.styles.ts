import { makeStyles, tokens } from '@fluentui/react-components';

export const usePageStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    // On a phone, or zoomed far in, the whole page scrolls: there is no room for parts that stay.
    '@media (max-width: 699px), (max-height: 479px)': { height: 'auto', minHeight: '100dvh' },
    '@media print': { height: 'auto' },
  },
  top: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalMNudge}`,
    '@media (max-width: 699px)': { paddingInline: tokens.spacingHorizontalM },
  },
  middle: {
    display: 'flex',
    flex: '1 1 0',
    minHeight: 0,
    '@media (max-width: 699px), (max-height: 479px)': { flex: '1 0 auto' },
    '@media print': { display: 'block' },
  },
  main: {
    flex: '1 1 0',
    minWidth: 0,
    boxSizing: 'border-box',
    containerType: 'inline-size',
    overflow: 'auto',
    // The page's own ground, said here too: what scrolls over an opaque one is not painted anew at each frame.
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXL}`,
    '@media (max-width: 699px)': { overflow: 'visible', paddingInline: tokens.spacingHorizontalM },
    // On paper what is open beside it stands alone.
    '@media print': { overflow: 'visible', '&:has(+ aside)': { display: 'none' } },
  },
});
