import { makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { SelectBox } from '../../ui/select-box.tsx';
import catalogue from '../../words/en-GB/sub-group-picker.json';
import { wordsOf } from '../../words/words-of.ts';
import type { GroupChoice } from './group-choices.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  picker: { maxWidth: '26rem' },
});

const ALL = 'all';
const NONE = 'none';
const ONE = 'group:';

/** Chooses whose actions are shown. `value` is null for all, and `NO_GROUP` stands for those that none owns. */
export function SubGroupPicker(props: {
  choices: readonly GroupChoice[];
  total: number;
  value: string | null;
  noGroup: string;
  onChoose: (value: string | null) => void;
}): JSX.Element {
  const { choices, total, value, noGroup, onChoose } = props;
  const styles = useStyles();
  const chosen = value === null ? ALL : value === noGroup ? NONE : ONE + value;
  return (
    <SelectBox
      className={styles.picker}
      isLarge
      aria-label={say('label')}
      value={chosen}
      onChoose={(next) => onChoose(next === ALL ? null : next === NONE ? noGroup : next.slice(ONE.length))}
    >
      <option value={ALL}>{say('all', { count: total })}</option>
      {choices.map(({ name, count }) => (
        <option key={name} value={name === null ? NONE : ONE + name}>
          {name === null ? say('none', { count }) : say('one', { group: name, count })}
        </option>
      ))}
      {chosen.startsWith(ONE) && !choices.some(({ name }) => name === value) && (
        <option value={chosen}>{say('unknown', { group: chosen.slice(ONE.length) })}</option>
      )}
    </SelectBox>
  );
}
