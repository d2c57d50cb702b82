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
import { inFigures } from '../../ui/count-words.ts';
import { Notice } from '../../ui/notice.tsx';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { useImportStyles } from './import-page.styles.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import { Changed, Lone, MovedAction, nameOf } from './changed-action.tsx';
import { withAllFields, withNew, withOne } from './merge-choice.ts';
import { NotThisPlan } from './not-this-plan.tsx';
import { sourceKey } from './plan-actions.ts';
import { besideInWords } from './what-merges.ts';
import type { Compared } from './use-comparison.ts';

const say = wordsOf(catalogue);

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
      <h2 className={page.subtitle}>{say('changesTitle')}</h2>
      {problem && (
        <Notice isProblem actions={<Button onClick={compared.tryAgain}>{say('tryAgain')}</Button>}>
          {problem}
        </Notice>
      )}
      {isAsking && (
        <div className={page.progress}>
          <output className={page.words}>{say('comparingWithPlan')}</output>
          <ProgressBar aria-label={say('comparing')} />
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
      <p className={page.words}>{say('asBefore', { count: unchanged })}</p>
      {isSame(comparison) && <p className={page.words}>{say('same')}</p>}
      <Part
        head={say('partNew', { count: inFigures(added.length) })}
        all={[
          [say('bringAll'), () => work.choose((now) => ({ ...now, leaveOut: [] }))],
          [
            say('leaveAllOut'),
            () => work.choose((now) => ({ ...now, leaveOut: added.map(({ spot }) => spot.source) })),
          ],
        ]}
        items={added.map((one) => (
          <Lone key={sourceKey(one.spot.source)} one={one}>
            <Checkbox
              label={say('bringIt')}
              checked={!leftOut.has(sourceKey(one.spot.source))}
              onChange={(_event, { checked }) => work.choose((now) => withNew(now, one, checked === true))}
            />
          </Lone>
        ))}
      />
      <Part
        head={say('partChanged', { count: inFigures(changed.length) })}
        all={[
          [say('takeAll'), () => work.choose((now) => withAllFields(now, changed, 'theirs'))],
          [say('keepAll'), () => work.choose((now) => withAllFields(now, changed, 'ours'))],
        ]}
        items={changed.map((action) => (
          <Changed key={action.key} action={action} choices={choices} work={work} />
        ))}
      />
      <Part
        head={say('partMoved', { count: inFigures(moved.length) })}
        all={[
          [say('moveAll'), () => work.choose((now) => ({ ...now, stay: [] }))],
          [say('stayAll'), () => work.choose((now) => ({ ...now, stay: moved.map(({ key }) => key) }))],
        ]}
        items={moved.map((action) => (
          <MovedAction key={action.key} action={action} choices={choices} work={work} />
        ))}
      />
      <Part
        head={say('partGone', { count: inFigures(gone.length) })}
        all={[
          [say('retireAll'), () => work.choose((now) => ({ ...now, keep: [] }))],
          [say('keepAllOn'), () => work.choose((now) => ({ ...now, keep: gone.map(({ key }) => key) }))],
        ]}
        items={gone.map((one) => (
          <Lone key={one.key} one={one}>
            <RadioGroup
              layout="horizontal"
              aria-label={say('whatBecomes', { action: nameOf(one) })}
              value={choices.keep.includes(one.key) ? 'keep' : 'retire'}
              onChange={(_event, { value }) =>
                work.choose((now) => ({
                  ...now,
                  keep: withOne(now.keep, one.key, value === 'keep', (other) => other === one.key),
                }))
              }
            >
              <Radio value="retire" label={say('retireIt')} />
              <Radio value="keep" label={say('keepIt')} />
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
      <h3>{say('besides')}</h3>
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
        <Button onClick={() => setMost(most + AT_ONCE)}>{say('showMoreOf', { count: inFigures(items.length) })}</Button>
      )}
    </section>
  );
}
