import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { FieldGroup } from './field-group.tsx';
import { namesIn } from './names-in.ts';

const say = wordsOf(settings);
const useStyles = makeStyles({
  boxes: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalM}` },
});

/** Where a sub-group reports to: other sub-groups of the plan, and bodies beside it. */
export function ReportsTo(props: {
  value: readonly string[];
  groups: readonly string[];
  onChange: (value: string[]) => void;
}): JSX.Element {
  const { value, groups, onChange } = props;
  const styles = useStyles();
  const [others, setOthers] = useState(() => value.filter((name) => !groups.includes(name)).join(', '));
  const chosen = value.filter((name) => groups.includes(name));
  const toggle = (name: string, isOn: boolean) =>
    onChange([...groups.filter((one) => (one === name ? isOn : chosen.includes(one))), ...namesIn(others)]);
  return (
    <>
      {groups.length > 0 && (
        <FieldGroup label={say('reportsTo')}>
          <div className={styles.boxes}>
            {groups.map((name) => (
              <Checkbox
                key={name}
                label={name}
                checked={chosen.includes(name)}
                onChange={(_event, { checked }) => toggle(name, checked === true)}
              />
            ))}
          </div>
        </FieldGroup>
      )}
      <Field label={say(groups.length > 0 ? 'reportsOthers' : 'reportsTo')} hint={say('reportsHint')}>
        <Input
          value={others}
          onChange={(_event, { value: typed }) => {
            setOthers(typed);
            onChange([...chosen, ...namesIn(typed)]);
          }}
        />
      </Field>
    </>
  );
}
