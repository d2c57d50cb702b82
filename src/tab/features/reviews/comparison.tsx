import { Button } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useId, useMemo, useState, type JSX, type ReactNode } from 'react';
import { compareStood, type StoodAction, type StoodPlan } from '../../../domain/compare-reviews.ts';
import type { Status } from '../../../domain/plan.ts';
import type { MoveKind } from '../../../domain/rating-moves.ts';
import { Notice } from '../../ui/notice.tsx';
import { useIsPrinting } from '../../ui/use-printing.ts';
import { wordOf } from './around-words.ts';
import { useReviewStyles } from './review.styles.ts';
import { say } from './say.ts';
import { StoodLine } from './stood-list.tsx';

const AT_ONCE = 50;
const KINDS: readonly MoveKind[] = ['worse', 'better', 'other', 'new', 'unrated'];
const ICONS: Record<MoveKind, JSX.Element> = {
  worse: <ArrowDownRegular aria-hidden />,
  better: <ArrowUpRegular aria-hidden />,
  other: <ArrowSwapRegular aria-hidden />,
  new: <ArrowSwapRegular aria-hidden />,
  unrated: <ArrowSwapRegular aria-hidden />,
};

/** What a review date, or today, is called. */
export const stoodLabel = ({ label }: Pick<StoodPlan, 'label'>): string => label ?? say('today');

function goneWords(after: StoodPlan): string {
  if (after.kind === 'today') return say('goneToday');
  return say(after.kind === 'imported' ? 'goneOrUnrated' : 'gone', { review: stoodLabel(after) });
}

interface ChangeList {
  id: string;
  head: string;
  icon?: JSX.Element;
  lines: { action: StoodAction; beside: ReactNode }[];
}

/** What became of the plan between two review dates, or until today. */
export function Comparison(props: { before: StoodPlan; after: StoodPlan; statuses: readonly Status[] }): JSX.Element {
  const { before, after, statuses } = props;
  const styles = useReviewStyles();
  const told = useMemo(() => compareStood(before, after, statuses), [before, after, statuses]);
  const between = { before: stoodLabel(before), after: stoodLabel(after) };
  const lists: ChangeList[] = [
    ...KINDS.map((kind) => ({
      id: kind,
      head: say(`kind_${kind}`),
      icon: ICONS[kind],
      lines: told.moves
        .filter((move) => move.kind === kind)
        .map((move) => ({
          action: move.after,
          beside: say('fromTo', {
            from: wordOf(move.before.rating, statuses),
            to: wordOf(move.after.rating, statuses),
          }),
        })),
    })),
    {
      id: 'added',
      head: say(before.kind === 'imported' ? 'addedOrUnrated' : 'added', { review: between.before }),
      lines: told.added.map((action) => ({ action, beside: null })),
    },
    {
      id: 'gone',
      head: goneWords(after),
      lines: told.gone.map((action) => ({ action, beside: null })),
    },
    {
      id: 'rewritten',
      head: say('rewritten'),
      lines: told.rewritten.map((pair) => ({ action: pair.after, beside: <Before text={pair.before.text} /> })),
    },
  ];
  const structureOf = (id: string) => (id === 'gone' ? before.structure : after.structure);
  const shown = lists.filter(({ lines }) => lines.length > 0);
  return (
    <section className={styles.part} aria-label={say('comparison', between)}>
      <h3 className={styles.head}>{say('comparison', between)}</h3>
      <p className={styles.facts}>
        {shown.length === 0
          ? say('noChange')
          : shown.map(({ head, lines }) => say('countOf', { head, count: lines.length })).join(' · ')}
        {' · '}
        {say('unchanged', { count: told.unchanged })}
      </p>
      {!told.areWordsKnown && <Notice>{say('wordsUnknown')}</Notice>}
      {shown.map((list) => (
        <Changes key={list.id} list={list} structure={structureOf(list.id)} statuses={statuses} />
      ))}
    </section>
  );
}

function Changes(props: {
  list: ChangeList;
  structure: StoodPlan['structure'];
  statuses: readonly Status[];
}): JSX.Element {
  const { list, structure, statuses } = props;
  const styles = useReviewStyles();
  const id = useId();
  const isPrinting = useIsPrinting();
  const [limit, setLimit] = useState(AT_ONCE);
  const shown = isPrinting ? list.lines : list.lines.slice(0, limit);
  const left = list.lines.length - shown.length;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h4 className={styles.area} id={id} dir="auto">
        {list.icon} {say('countOf', { head: list.head, count: list.lines.length })}
      </h4>
      <ul className={styles.list}>
        {shown.map(({ action, beside }) => (
          <StoodLine key={action.key} action={action} structure={structure} statuses={statuses}>
            {beside !== null && <span>{beside}</span>}
          </StoodLine>
        ))}
      </ul>
      {left > 0 && (
        <div className={styles.buttons}>
          <Button onClick={() => setLimit(limit + AT_ONCE)}>
            {say('more', { count: Math.min(left, AT_ONCE), left })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Before({ text }: { text: string | null }): JSX.Element {
  const styles = useReviewStyles();
  return (
    <>
      {say('before')} <del className={styles.was}>{text}</del>
    </>
  );
}
