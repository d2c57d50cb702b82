import { Checkbox, makeStyles, ProgressBar, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, type JSX, type ReactNode } from 'react';
import type { FieldChange, ImportComparison, LoneAction, MatchedAction } from '../../../domain/compare-plans.ts';
import type { MergeChoices } from '../../../store/import/merge-choices.ts';
import { countOf } from '../../ui/count-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { useImportStyles } from './import-page.styles.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import { FIELD_WORDS, takes, withField, withOne } from './merge-choice.ts';
import { sourceKey } from './plan-actions.ts';
import type { Compared } from './use-comparison.ts';

const useStyles = makeStyles({
  part: { width: '100%', maxWidth: '960px' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
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

/** What a newer version brings: new, changed, moved and gone, each with a choice. */
export function ChangesStep({
  work,
  open,
  compared,
}: {
  work: ImportWork;
  open: OpenWork;
  compared: Compared;
}): JSX.Element {
  const page = useImportStyles();
  const { comparison, isAsking, problem } = compared;
  return (
    <div className={page.middle}>
      <h2 className={page.subtitle}>What this version changes</h2>
      {problem && <Notice isProblem>{problem}</Notice>}
      {isAsking && (
        <div className={page.progress}>
          <output className={page.words}>Comparing it with the plan …</output>
          <ProgressBar aria-label="Comparing" />
        </div>
      )}
      {comparison && <Changes work={work} choices={open.choices} comparison={comparison} />}
    </div>
  );
}

function Changes(props: { work: ImportWork; choices: MergeChoices; comparison: ImportComparison }): JSX.Element {
  const { work, choices, comparison } = props;
  const page = useImportStyles();
  const { added, changed, moved, gone, unchanged } = comparison;
  return (
    <>
      <p className={page.words}>
        {`${countOf(unchanged, 'action')} as before. History, and ratings of reviews that are over, are never changed. What was changed both here and in the file stays as it is here unless you say otherwise.`}
      </p>
      <Part head={`${added.length} new`} isEmpty={added.length === 0}>
        {added.map((one) => (
          <Lone key={sourceKey(one.spot.source)} one={one}>
            <Checkbox
              label="Bring it in"
              checked={!choices.leaveOut.some((source) => sourceKey(source) === sourceKey(one.spot.source))}
              onChange={(_event, { checked }) =>
                work.choose((now) => ({
                  ...now,
                  leaveOut: withOne(
                    now.leaveOut,
                    one.spot.source,
                    checked !== true,
                    (other) => sourceKey(other) === sourceKey(one.spot.source),
                  ),
                }))
              }
            />
          </Lone>
        ))}
      </Part>
      <Part head={`${changed.length} changed`} isEmpty={changed.length === 0}>
        {changed.map((action) => (
          <Changed key={action.key} action={action} choices={choices} work={work} />
        ))}
      </Part>
      <Part head={`${moved.length} moved`} isEmpty={moved.length === 0}>
        {moved.map((action) => (
          <MovedAction key={action.key} action={action} choices={choices} work={work} />
        ))}
      </Part>
      <Part head={`${gone.length} gone`} isEmpty={gone.length === 0}>
        {gone.map((one) => (
          <Lone key={one.key} one={one}>
            <RadioGroup
              layout="horizontal"
              aria-label={`What becomes of ${nameOf(one)}`}
              value={choices.keep.includes(one.key) ? 'keep' : 'retire'}
              onChange={(_event, { value }) =>
                work.choose((now) => ({
                  ...now,
                  keep: withOne(now.keep, one.key, value === 'keep', (other) => other === one.key),
                }))
              }
            >
              <Radio value="retire" label="Retire it; its history stays" />
              <Radio value="keep" label="Keep it on the plan" />
            </RadioGroup>
          </Lone>
        ))}
      </Part>
    </>
  );
}

function Part({
  head,
  isEmpty,
  children,
}: {
  head: string;
  isEmpty: boolean;
  children: ReactNode;
}): JSX.Element | null {
  const styles = useStyles();
  const id = useId();
  if (isEmpty) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id}>{head}</h3>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

const nameOf = ({ ref, text }: Pick<LoneAction, 'ref' | 'text'>): string => ref ?? short(text);
const short = (words: string): string => (words.length > 90 ? `${words.slice(0, 88)} …` : words);

function Lone({ one, children }: { one: LoneAction; children: ReactNode }): JSX.Element {
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

function Changed({ action, choices, work }: MatchedProps): JSX.Element {
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

function MovedAction({ action, choices, work }: MatchedProps): JSX.Element {
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
