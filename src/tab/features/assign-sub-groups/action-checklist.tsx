import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { withoutLetter } from '../../../domain/action-text.ts';
import catalogue from '../../words/en-GB/assign-sub-groups.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '38vh',
    // One thing to scroll is enough on a phone.
    '@media (max-width: 699px), (max-height: 479px)': { maxHeight: 'none' },
    marginTop: tokens.spacingVerticalXS,
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  all: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: { display: 'flex' },
  label: { overflowWrap: 'anywhere' },
  text: { color: tokens.colorNeutralForeground2 },
});

/** The actions to choose from, with one box for all of them. */
export function ActionChecklist(props: {
  actions: readonly BoardAction[];
  nameOf: (action: BoardAction) => string;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}): JSX.Element {
  const { actions, nameOf, chosen, onChoose } = props;
  const styles = useStyles();
  const count = actions.filter(({ key }) => chosen.has(key)).length;
  const toggle = (key: string) =>
    onChoose(chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{say('without', { count: actions.length })}</legend>
      <div className={styles.list}>
        <div className={styles.all}>
          <Checkbox
            label={count === 0 ? say('all') : say('allOf', { count, total: actions.length })}
            checked={count === actions.length ? true : count > 0 ? 'mixed' : false}
            onChange={() => onChoose(new Set(count === actions.length ? [] : actions.map(({ key }) => key)))}
          />
        </div>
        {actions.map((action) => (
          <div key={action.key} className={styles.row}>
            <Checkbox
              checked={chosen.has(action.key)}
              onChange={() => toggle(action.key)}
              label={
                <span className={styles.label} dir="auto">
                  <strong>{nameOf(action)}</strong>{' '}
                  <span className={styles.text}>{withoutLetter(action.text, action.letter)}</span>
                </span>
              }
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
