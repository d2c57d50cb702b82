import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { TextBox } from './text-box.tsx';

const useStyles = makeStyles({ line: { width: '100%', minWidth: 0 } });

/** A field for words under its label. What is wrong with them stands beneath and is said aloud. */
export function WordsField(props: {
  label: string;
  value: string;
  onText: (text: string) => void;
  hint?: string | undefined;
  error?: string | null;
  placeholder?: string;
  isRequired?: boolean;
  /** True where there is one line of them, which Enter sends. */
  isLine?: boolean;
}): JSX.Element {
  const { label, value, onText, hint, error = null, placeholder, isRequired = false, isLine = false } = props;
  const styles = useStyles();
  return (
    <Field
      label={label}
      required={isRequired}
      {...(hint && !error ? { hint } : {})}
      {...(error ? { validationMessage: error } : {})}
    >
      {(field) =>
        isLine ? (
          <Input
            {...field}
            className={styles.line}
            dir="auto"
            value={value}
            placeholder={placeholder}
            onChange={(_event, data) => onText(data.value)}
          />
        ) : (
          <TextBox {...field} value={value} placeholder={placeholder} onText={onText} />
        )
      }
    </Field>
  );
}
