import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

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

export interface TextBoxProps extends ComponentPropsWithoutRef<'textarea'> {
  onText: (text: string) => void;
}

/** A box for words that grows with them. */
export const TextBox = forwardRef<HTMLTextAreaElement, TextBoxProps>(function TextBox(props, ref) {
  const { onText, className, ...rest } = props;
  const styles = useStyles();
  return (
    <textarea
      ref={ref}
      rows={1}
      dir="auto"
      {...rest}
      className={mergeClasses(styles.box, className)}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
});
