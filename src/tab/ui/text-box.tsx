import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps, JSX } from 'react';

const useStyles = makeStyles({
  box: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '34px',
    maxHeight: '40vh',
    margin: 0,
    padding: `6px ${tokens.spacingHorizontalMNudge}`,
    fieldSizing: 'content',
    resize: 'vertical',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':focus': {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-1px',
    },
  },
});

/** A box for words that grows with them. */
export function TextBox(props: ComponentProps<'textarea'> & { onText: (text: string) => void }): JSX.Element {
  const { onText, className, ...rest } = props;
  const styles = useStyles();
  return (
    <textarea
      rows={1}
      dir="auto"
      {...rest}
      className={mergeClasses(styles.box, className)}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
