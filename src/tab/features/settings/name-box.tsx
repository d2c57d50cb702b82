import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useSettingsStyles } from './settings.styles.ts';

const MOST = 30;

/** A name: one that the plan has, or another one in a person's own words. */
export function NameBox(props: {
  label: string;
  hint?: string;
  value: string;
  names: readonly string[];
  onChange: (value: string) => void;
}): JSX.Element {
  const { label, hint, value, names, onChange } = props;
  const styles = useSettingsStyles();
  // What stood there before somebody typed narrows nothing down.
  const [isTyping, setTyping] = useState(false);
  const typed = isTyping ? value.trim().toLocaleLowerCase('en-GB') : '';
  const matching = names.filter((name) => name.toLocaleLowerCase('en-GB').includes(typed));
  return (
    <Field label={label} hint={hint ?? null}>
      <Combobox
        className={styles.field}
        freeform
        value={value}
        selectedOptions={names.includes(value) ? [value] : []}
        onInput={(event) => {
          setTyping(true);
          onChange(event.currentTarget.value);
        }}
        onOptionSelect={(_event, { optionText }) => {
          setTyping(false);
          onChange(optionText ?? '');
        }}
      >
        {matching.slice(0, MOST).map((name) => (
          <Option key={name}>{name}</Option>
        ))}
      </Combobox>
    </Field>
  );
}
