import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import type { ImportComparison } from '../../../domain/compare-plans.ts';
import type { MergeChoices } from '../../../store/import/merge-choices.ts';
import { countOf, inFigures } from '../../ui/count-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { useImportStyles } from './import-page.styles.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import { Changed, Lone, MovedAction, nameOf } from './changed-action.tsx';
import { withAllFields, withNew, withOne } from './merge-choice.ts';
import { NotThisPlan } from './not-this-plan.tsx';
import { sourceKey } from './plan-actions.ts';
import { besideInWords } from './what-merges.ts';
import type { Compared } from './use-comparison.ts';

const useStyles = makeStyles({
  part: { width: '100%', maxWidth: '960px' },
  all: { marginBottom: tokens.spacingVerticalS },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
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
      {problem && (
        <Notice isProblem actions={<Button onClick={compared.tryAgain}>Try again</Button>}>
          {problem}
        </Notice>
      )}
      {isAsking && (
        <div className={page.progress}>
          <output className={page.words}>Comparing it with the plan …</output>
          <ProgressBar aria-label="Comparing" />
        </div>
      )}
      {comparison && <NotThisPlan work={work} comparison={comparison} />}
      {comparison && <Changes work={work} choices={open.choices} comparison={comparison} />}
    </div>
  );
}

function Changes(props: { work: ImportWork; choices: MergeChoices; comparison: ImportComparison }): JSX.Element {
  const { work, choices, comparison } = props;
  const page = useImportStyles();
  const { added, changed, moved, gone, unchanged } = comparison;
  const leftOut = new Set(choices.leaveOut.map(sourceKey));
  return (
    <>
      <p className={page.words}>
        {`${countOf(unchanged, 'action')} as before. History, and ratings of reviews that are over, are never changed. What was changed both here and in the file stays as it is here unless you say otherwise.`}
      </p>
      {isSame(comparison) && <p className={page.words}>Nothing in this file differs from the plan.</p>}
      <Part
        head={`${added.length} new`}
        all={[
          ['Bring all in', () => work.choose((now) => ({ ...now, leaveOut: [] }))],
          ['Leave all out', () => work.choose((now) => ({ ...now, leaveOut: added.map(({ spot }) => spot.source) }))],
        ]}
        items={added.map((one) => (
          <Lone key={sourceKey(one.spot.source)} one={one}>
            <Checkbox
              label="Bring it in"
              checked={!leftOut.has(sourceKey(one.spot.source))}
              onChange={(_event, { checked }) => work.choose((now) => withNew(now, one, checked === true))}
            />
          </Lone>
        ))}
      />
      <Part
        head={`${changed.length} changed`}
        all={[
          ['Take all from the file', () => work.choose((now) => withAllFields(now, changed, 'theirs'))],
          ['Keep all as on the plan', () => work.choose((now) => withAllFields(now, changed, 'ours'))],
        ]}
        items={changed.map((action) => (
          <Changed key={action.key} action={action} choices={choices} work={work} />
        ))}
      />
      <Part
        head={`${moved.length} moved`}
        all={[
          ['Move all', () => work.choose((now) => ({ ...now, stay: [] }))],
          ['Leave all where they are', () => work.choose((now) => ({ ...now, stay: moved.map(({ key }) => key) }))],
        ]}
        items={moved.map((action) => (
          <MovedAction key={action.key} action={action} choices={choices} work={work} />
        ))}
      />
      <Part
        head={`${gone.length} gone`}
        all={[
          ['Retire all', () => work.choose((now) => ({ ...now, keep: [] }))],
          ['Keep all on the plan', () => work.choose((now) => ({ ...now, keep: gone.map(({ key }) => key) }))],
        ]}
        items={gone.map((one) => (
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
      />
      <Beside comparison={comparison} />
    </>
  );
}

const isSame = ({ added, changed, moved, gone, reviews, statuses }: ImportComparison): boolean =>
  [added, changed, moved, gone, reviews, statuses].every(({ length }) => length === 0);

/** What else the file brings, or says otherwise than the plan, which is not chosen one by one. */
function Beside({ comparison }: { comparison: ImportComparison }): JSX.Element | null {
  const page = useImportStyles();
  const lines = besideInWords(comparison);
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>Besides</h3>
      <ul className={page.list}>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

const AT_ONCE = 40;

/** Actions that changed in one way, with what can be said of all of them. */
function Part(props: {
  head: string;
  all: [words: string, onChoose: () => void][];
  items: readonly JSX.Element[];
}): JSX.Element | null {
  const { head, all, items } = props;
  const styles = useStyles();
  const page = useImportStyles();
  const id = useId();
  const [most, setMost] = useState(AT_ONCE);
  if (items.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id}>{head}</h3>
      {items.length > 1 && (
        <div className={mergeClasses(page.buttons, styles.all)}>
          {all.map(([words, onChoose]) => (
            <Button key={words} size="small" onClick={onChoose}>
              {words}
            </Button>
          ))}
        </div>
      )}
      <ul className={styles.list}>{items.slice(0, most)}</ul>
      {items.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>{`Show more of ${inFigures(items.length)}`}</Button>
      )}
    </section>
  );
}
