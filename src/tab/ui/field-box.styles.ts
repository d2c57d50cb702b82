import { makeStyles, tokens } from '@fluentui/react-components';

/**
 * The browser's own fields in Fluent's dress. Fluent's Input and Select weigh as much as a twentieth of the first screen,
 * and do for a person what these do by themselves.
 */
export const useFieldStyles = makeStyles({
  box: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    boxSizing: 'border-box',
    minWidth: 0,
    minHeight: '32px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    '&:hover': {
      borderTopColor: tokens.colorNeutralStroke1Hover,
      borderRightColor: tokens.colorNeutralStroke1Hover,
      borderLeftColor: tokens.colorNeutralStroke1Hover,
    },
    '&:focus-within': {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `0 1px 0 0 ${tokens.colorCompoundBrandStroke}`,
    },
    '@media (forced-colors: active)': { '&:focus-within': { outline: '2px solid Highlight' } },
  },
  large: { minHeight: '40px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  field: {
    flex: '1 1 auto',
    minWidth: 0,
    alignSelf: 'stretch',
    boxSizing: 'border-box',
    border: 'none',
    outline: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontWeight: 'inherit',
    lineHeight: tokens.lineHeightBase300,
  },
  select: {
    appearance: 'none',
    padding: `0 ${tokens.spacingHorizontalXXXL} 0 ${tokens.spacingHorizontalM}`,
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    '& option': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1 },
  },
  search: {
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXS}`,
    '&::placeholder': { color: tokens.colorNeutralForeground4, opacity: 1 },
  },
  before: {
    display: 'flex',
    paddingLeft: tokens.spacingHorizontalM,
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
  },
  after: {
    position: 'absolute',
    right: tokens.spacingHorizontalS,
    display: 'flex',
    fontSize: '16px',
    pointerEvents: 'none',
    color: tokens.colorNeutralStrokeAccessible,
  },
});
