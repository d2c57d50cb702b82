import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { SelectBox } from '../../ui/select-box.tsx';
import catalogue from '../../words/en-GB/person-picker.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  picker: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  select: { maxWidth: '15rem' },
});

/** An account that the page may be opened as. */
export interface Account {
  userPrincipalName: string;
  displayName: string;
}

/** Chooses who has the page open, on a machine where anyone may be anyone. */
export function PersonPicker(props: {
  people: readonly Account[];
  value: string | null;
  onChoose: (account: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <span className={styles.picker}>
      <label htmlFor={id}>{say('label')}</label>
      <SelectBox id={id} className={styles.select} value={props.value ?? ''} onChoose={props.onChoose}>
        {props.value === null && <option value="">{say('choose')}</option>}
        {props.people.map(({ userPrincipalName, displayName }) => (
          <option key={userPrincipalName} value={userPrincipalName}>
            {displayName}
          </option>
        ))}
      </SelectBox>
    </span>
  );
}
