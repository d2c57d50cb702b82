import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX, type ReactNode } from 'react';

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  head: { padding: 0, lineHeight: tokens.lineHeightBase300 },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Several fields that answer one question, under it. */
export function FieldGroup(props: { label: string; hint?: string; children: ReactNode }): JSX.Element {
  const { label, hint, children } = props;
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.group} aria-describedby={hint ? id : undefined}>
      <legend className={styles.head}>{label}</legend>
      {children}
      {hint && (
        <div id={id} className={styles.hint}>
          {hint}
        </div>
      )}
    </fieldset>
  );
}
