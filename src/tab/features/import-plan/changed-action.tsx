import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { FieldChange, LoneAction, MatchedAction } from '../../../domain/compare-plans.ts';
import type { MergeChoices } from '../../../store/import/merge-choices.ts';
import { countOf } from '../../ui/count-words.ts';
import type { ImportWork } from './import-work.ts';
import { FIELD_WORDS, takes, withField, withOne } from './merge-choice.ts';

const useStyles = makeStyles({
  item: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  field: { marginTop: tokens.spacingVerticalXS },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    '@media (max-width: 699px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  words: { whiteSpace: 'pre-wrap' },
});

/** How an action is called where there is little room. */
export const nameOf = ({ ref, text }: Pick<LoneAction, 'ref' | 'text'>): string => ref ?? short(text);
const short = (words: string): string => (words.length > 90 ? `${words.slice(0, 88)} …` : words);

/** An action that only one side has, with its choice. */
export function Lone({ one, children }: { one: LoneAction; children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return (
    <li className={styles.item} aria-label={nameOf(one)}>
      <strong>{one.ref}</strong> <span dir="auto">{one.text}</span>
      <p className={styles.quiet}>{[one.spot.priority, one.spot.focusArea].filter(Boolean).join(', ')}</p>
      {children}
    </li>
  );
}

interface MatchedProps {
  action: MatchedAction;
  choices: MergeChoices;
  work: ImportWork;
}

/** An action that both have, with each of its changes. */
export function Changed({ action, choices, work }: MatchedProps): JSX.Element {
  const styles = useStyles();
  const { key, changes, updates, evidence, historic } = action;
  const news = [
    updates.length > 0 && countOf(updates.length, 'new note'),
    evidence.length > 0 && countOf(evidence.length, 'new piece of evidence', 'new pieces of evidence'),
  ].filter((part) => part !== false);
  return (
    <li className={styles.item} aria-label={nameOf(action)}>
      <strong>{action.ref}</strong> <span dir="auto">{short(action.text)}</span>
      {changes.map((change) => (
        <Field
          key={change.field}
          name={nameOf(action)}
          change={change}
          isTheirs={takes(choices, key, change)}
          onTake={(take) => work.choose((now) => withField(now, { key, field: change.field, take }))}
        />
      ))}
      {news.length > 0 && <p className={styles.quiet}>{`With ${news.join(' and ')}.`}</p>}
      {historic.length > 0 && (
        <p className={styles.quiet}>
          {`The file changes ${countOf(historic.length, 'rating')} of past reviews (${historic.map(({ label }) => label).join(', ')}); they are history and stay.`}
        </p>
      )}
    </li>
  );
}

/** One field with both values side by side. */
function Field(props: {
  name: string;
  change: FieldChange;
  isTheirs: boolean;
  onTake: (take: 'theirs' | 'ours') => void;
}): JSX.Element {
  const { name, change, isTheirs, onTake } = props;
  const styles = useStyles();
  const { field, theirs, ours, base, isConflict } = change;
  const since = isConflict ? ' (changed here since)' : ours === base ? '' : ' (as changed here)';
  return (
    <div className={styles.field}>
      <p
        className={styles.quiet}
      >{`${FIELD_WORDS[field]}${isConflict ? ': changed both here and in the file' : ''}`}</p>
      <RadioGroup
        className={styles.both}
        aria-label={`${FIELD_WORDS[field]} of ${name}`}
        value={isTheirs ? 'theirs' : 'ours'}
        onChange={(_event, { value }) => onTake(value === 'theirs' ? 'theirs' : 'ours')}
      >
        <Radio value="ours" label={<Value who={`The plan${since}`} words={ours} />} />
        <Radio value="theirs" label={<Value who="The file" words={theirs} />} />
      </RadioGroup>
    </div>
  );
}

function Value({ who, words }: { who: string; words: string | null }): JSX.Element {
  const styles = useStyles();
  return (
    <span dir="auto" className={styles.words}>
      <strong>{`${who}: `}</strong>
      {words ?? 'nothing'}
    </span>
  );
}

/** An action that stands elsewhere in the file than on the plan. */
export function MovedAction({ action, choices, work }: MatchedProps): JSX.Element {
  const styles = useStyles();
  const { key, move } = action;
  const place = (spot: LoneAction['spot'] | undefined) => [spot?.priority, spot?.focusArea].filter(Boolean).join(', ');
  const isElsewhere = move && place(move.from) !== place(move.to);
  return (
    <li className={styles.item} aria-label={nameOf(action)}>
      <strong>{action.ref}</strong> <span dir="auto">{short(action.text)}</span>
      <p className={styles.quiet}>
        {isElsewhere ? `From ${place(move.from)} to ${place(move.to)}` : 'To another place in its focus area'}
      </p>
      <Checkbox
        label="Move it"
        checked={!choices.stay.includes(key)}
        onChange={(_event, { checked }) =>
          work.choose((now) => ({ ...now, stay: withOne(now.stay, key, checked !== true, (other) => other === key) }))
        }
      />
    </li>
  );
}
