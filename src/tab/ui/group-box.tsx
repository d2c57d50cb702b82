import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import type { JSX } from 'react';
import catalogue from '../words/en-GB/ui.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

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
    <Field label={say('subGroup')} hint={isNew ? say('newGroup', { name: value.trim() }) : say('chooseGroup')}>
      <Combobox
        className={styles.box}
        freeform
        expandIcon={{ 'aria-label': say('openList') }}
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
            {say(groups.length === 0 ? 'noGroups' : 'noSuchGroup')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
