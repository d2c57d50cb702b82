import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { FieldChange, LoneAction, MatchedAction } from '../../../domain/compare-plans.ts';
import type { MergeChoices } from '../../../store/import/merge-choices.ts';
import { shorten } from '../../ui/shorten.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import type { ImportWork } from './import-work.ts';
import { FIELD_WORDS, takes, withField, withOne } from './merge-choice.ts';

const say = wordsOf(catalogue);

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
const short = (words: string): string => shorten(words, 90);

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
  const news = newsInWords(updates.length, evidence.length);
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
      {news && <p className={styles.quiet}>{news}</p>}
      {historic.length > 0 && (
        <p className={styles.quiet}>
          {say('historic', { count: historic.length, reviews: historic.map(({ label }) => label).join(', ') })}
        </p>
      )}
    </li>
  );
}

function newsInWords(notes: number, evidence: number): string | null {
  if (notes > 0 && evidence > 0) return say('withBoth', { notes, evidence });
  if (notes > 0) return say('withNotes', { count: notes });
  return evidence > 0 ? say('withEvidence', { count: evidence }) : null;
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
  const plan = say(isConflict ? 'thePlanSince' : ours === base ? 'thePlan' : 'thePlanOwn');
  const label = FIELD_WORDS[field];
  return (
    <div className={styles.field}>
      <p className={styles.quiet}>{isConflict ? say('changedBoth', { field: label }) : label}</p>
      <RadioGroup
        className={styles.both}
        aria-label={say('fieldOf', { field: label, action: name })}
        value={isTheirs ? 'theirs' : 'ours'}
        onChange={(_event, { value }) => onTake(value === 'theirs' ? 'theirs' : 'ours')}
      >
        <Radio value="ours" label={<Value who={plan} words={ours} />} />
        <Radio value="theirs" label={<Value who={say('theFile')} words={theirs} />} />
      </RadioGroup>
    </div>
  );
}

function Value({ who, words }: { who: string; words: string | null }): JSX.Element {
  const styles = useStyles();
  return (
    <span dir="auto" className={styles.words}>
      <strong>{who}</strong>
      {words ?? say('nothing')}
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
        {isElsewhere ? say('fromTo', { from: place(move.from), to: place(move.to) }) : say('elsewhere')}
      </p>
      <Checkbox
        label={say('moveIt')}
        checked={!choices.stay.includes(key)}
        onChange={(_event, { checked }) =>
          work.choose((now) => ({ ...now, stay: withOne(now.stay, key, checked !== true, (other) => other === key) }))
        }
      />
    </li>
  );
}
