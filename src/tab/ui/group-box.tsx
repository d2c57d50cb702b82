import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({ box: { width: '100%', minWidth: 0 } });

/** The sub-group's name: one that the plan has, or a new one in a person's own words. */
export function GroupBox(props: {
  groups: readonly { key: string; name: string }[];
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
}): JSX.Element {
  const { groups, value, onChange, onEnter } = props;
  const styles = useStyles();
  const typed = value.trim().toLocaleLowerCase('en-GB');
  const matching = groups.filter(({ name }) => name.toLocaleLowerCase('en-GB').includes(typed));
  const isNew = typed !== '' && !groups.some(({ name }) => name.toLocaleLowerCase('en-GB') === typed);
  return (
    <Field
      label="Sub-group"
      hint={
        isNew ? `“${value.trim()}” becomes a new sub-group of this plan.` : 'Choose one, or type the name of a new one.'
      }
    >
      <Combobox
        className={styles.box}
        freeform
        value={value}
        selectedOptions={[]}
        onInput={(event) => onChange(event.currentTarget.value)}
        onOptionSelect={(_event, { optionText }) => onChange(optionText ?? '')}
        onKeyDown={(event) =>
          event.key === 'Enter' && event.currentTarget.getAttribute('aria-expanded') !== 'true' && onEnter()
        }
      >
        {matching.map(({ key, name }) => (
          <Option key={key} value={name}>
            {name}
          </Option>
        ))}
        {matching.length === 0 && (
          <Option key="none" value="" text={value} disabled>
            {groups.length === 0 ? 'The plan has no sub-groups yet' : 'No sub-group of this name yet'}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
