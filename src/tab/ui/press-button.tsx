import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalSNudge,
    boxSizing: 'border-box',
    overflow: 'hidden',
    minWidth: '96px',
    margin: 0,
    padding: `5px ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    verticalAlign: 'middle',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
      // In high contrast the ground turns bright, and the words on it dark.
      color: tokens.colorNeutralForeground1Hover,
    },
    ':hover:active': {
      backgroundColor: tokens.colorNeutralBackground1Pressed,
      border: `1px solid ${tokens.colorNeutralStroke1Pressed}`,
      color: tokens.colorNeutralForeground1Pressed,
    },
    // The transparent line is one that forced colours show.
    ':focus-visible': {
      border: `1px solid ${tokens.colorStrokeFocus2}`,
      outline: `2px solid ${tokens.colorTransparentStroke}`,
      boxShadow: `0 0 0 1px ${tokens.colorStrokeFocus2} inset`,
    },
    '@media (forced-colors: active)': {
      ':hover': { border: '1px solid Highlight', color: 'Highlight' },
      ':focus-visible': { outline: '2px solid Highlight' },
    },
  },
  primary: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': {
      border: '1px solid transparent',
      backgroundColor: tokens.colorBrandBackgroundHover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
    ':hover:active': {
      border: '1px solid transparent',
      backgroundColor: tokens.colorBrandBackgroundPressed,
      color: tokens.colorNeutralForegroundOnBrand,
    },
    ':focus-visible': {
      boxShadow: `0 0 0 1px ${tokens.colorStrokeFocus2} inset, 0 0 0 2px ${tokens.colorNeutralForegroundOnBrand} inset`,
    },
  },
  subtle: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorSubtleBackground,
    color: tokens.colorNeutralForeground2,
    ':hover': {
      border: '1px solid transparent',
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
      '& > [data-icon]': { color: tokens.colorNeutralForeground2BrandHover },
    },
    ':hover:active': {
      border: '1px solid transparent',
      backgroundColor: tokens.colorSubtleBackgroundPressed,
      color: tokens.colorNeutralForeground2Pressed,
    },
  },
  transparent: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground2,
    ':hover': {
      border: '1px solid transparent',
      backgroundColor: tokens.colorTransparentBackgroundHover,
      color: tokens.colorNeutralForeground2BrandHover,
    },
    ':hover:active': {
      border: '1px solid transparent',
      backgroundColor: tokens.colorTransparentBackgroundPressed,
      color: tokens.colorNeutralForeground2BrandPressed,
    },
  },
  secondary: {},
  small: {
    gap: tokens.spacingHorizontalXS,
    minWidth: '64px',
    padding: `3px ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  smallIcon: { paddingTop: '1px', paddingBottom: '1px' },
  bare: { minWidth: '32px', maxWidth: '32px', padding: '5px' },
  icon: { display: 'inline-flex', fontSize: '20px', width: '20px', height: '20px' },
});

export interface PressButtonProps extends ComponentPropsWithoutRef<'button'> {
  appearance?: 'primary' | 'subtle' | 'transparent' | 'secondary';
  size?: 'small';
  icon?: ReactNode;
  iconPosition?: 'after';
}

/**
 * Fluent's button as the first screen needs it: drawn by the same tokens, and by a tenth of the code. What comes later and
 * brings Fluent along anyway uses Fluent's own.
 */
export const PressButton = forwardRef<HTMLButtonElement, PressButtonProps>(function PressButton(props, ref) {
  const { appearance = 'secondary', size, icon, iconPosition, className, children, ...button } = props;
  const styles = useStyles();
  const sign = icon && (
    <span className={styles.icon} data-icon="">
      {icon}
    </span>
  );
  return (
    <button
      ref={ref}
      type="button"
      {...button}
      className={mergeClasses(
        styles.button,
        styles[appearance],
        size && styles.small,
        size && icon !== undefined && styles.smallIcon,
        children === undefined && styles.bare,
        className,
      )}
    >
      {iconPosition ? null : sign}
      {children}
      {iconPosition && sign}
    </button>
  );
});
