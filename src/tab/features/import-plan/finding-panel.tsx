import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { Severity } from '../../../domain/plan.ts';
import { inFigures } from '../../ui/count-words.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { FindingCard, type FindingCardProps } from './finding-card.tsx';
import { headOfCode } from './finding-words.ts';
import { SaidList } from './said-list.tsx';
import { byCode, type ListedFinding } from './use-open-findings.ts';
import type { Said } from './what-was-said.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flex: '0 0 380px',
    minWidth: 0,
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: '2px',
    '@media (max-width: 899px), (max-height: 479px)': { flex: '0 0 auto', overflowY: 'visible' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, outlineStyle: 'none' },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalXS} 0` },
  head: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  all: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalXS },
});

/** What need not be answered is folded away. */
const FOLDED = [
  ['warning', 'warnings'],
  ['note', 'notes'],
] as const;
const AT_ONCE = 30;

export interface FindingPanelProps extends Omit<FindingCardProps, 'one' | 'same' | 'isCurrent'> {
  findings: readonly ListedFinding[];
  /** The findings of the cell that was pressed; null for all. */
  ofCell: readonly ListedFinding[] | null;
  currentId: string | null;
  /** Everything that was said of the file so far. */
  said: readonly Said[];
  onTakeBack: (one: Said) => void;
  onAll: () => void;
  /** Answers each with its own text. */
  onAnswerAll: (findings: readonly ListedFinding[], words: string) => void;
}

/** Every doubt about the file by what it is, answered one by one or all of a kind. */
export function FindingPanel(props: FindingPanelProps): JSX.Element {
  const { findings, ofCell, said, onAll, onTakeBack } = props;
  const styles = useStyles();
  const { panel, head } = useFocusKept(ofCell);
  const count = (severity: Severity) =>
    findings.filter(({ finding, isSettled }) => !isSettled && finding.severity === severity).length;
  return (
    <section className={styles.panel} aria-label={say('panel')} ref={panel}>
      <h2 className={styles.title} tabIndex={-1} ref={head}>
        {ofCell
          ? say('ofCell')
          : count('question') > 0
            ? say('toAnswer', { count: count('question') })
            : say('allAnswered')}
      </h2>
      {ofCell ? (
        <>
          <Button onClick={onAll}>{say('showAll')}</Button>
          <Cards {...props} shown={ofCell} among={findings} />
        </>
      ) : (
        <>
          <Kinds {...props} severity="question" />
          {FOLDED.filter(([severity]) => count(severity) > 0).map(([severity, key]) => (
            <details key={severity}>
              <summary className={styles.summary}>{say(key, { count: count(severity) })}</summary>
              <Kinds {...props} severity={severity} />
            </details>
          ))}
        </>
      )}
      {!ofCell && said.length > 0 && (
        <details>
          <summary className={styles.summary}>{say('whatYouSaid', { count: inFigures(said.length) })}</summary>
          <SaidList said={said} onTakeBack={onTakeBack} />
        </details>
      )}
    </section>
  );
}

function Kinds(props: FindingPanelProps & { severity: Severity }): JSX.Element {
  const { findings, severity } = props;
  return (
    <div>
      {byCode(findings, severity).map(([code, group]) => (
        <Kind key={code} {...props} code={code} group={group} />
      ))}
    </div>
  );
}

function Kind(props: FindingPanelProps & { code: string; group: readonly ListedFinding[] }): JSX.Element {
  const { code, group, onAnswerAll } = props;
  const styles = useStyles();
  const shared = group.length > 1 ? sharedAnswers(group) : [];
  return (
    <>
      <h3 className={styles.head}>
        {group.length > 1 ? say('headCount', { head: headOfCode(code), count: group.length }) : headOfCode(code)}
      </h3>
      {shared.length > 0 && (
        <div className={styles.all}>
          {shared.map((words) => (
            <Button key={words} size="small" onClick={() => onAnswerAll(group, words)}>
              {say('answerAll', { count: group.length, answer: words })}
            </Button>
          ))}
        </div>
      )}
      <Cards {...props} shown={group} among={group} />
    </>
  );
}

/** The answers that every finding of a group has, by their words. */
const sharedAnswers = (group: readonly ListedFinding[]): string[] =>
  (group[0]?.answers ?? [])
    .map(({ words }) => words)
    .filter((words) => group.every(({ answers }) => answers.some((one) => one.words === words)));

function Cards(
  props: FindingPanelProps & { shown: readonly ListedFinding[]; among: readonly ListedFinding[] },
): JSX.Element {
  const { shown, among, currentId } = props;
  const styles = useStyles();
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      <ul className={styles.list}>
        {shown.slice(0, most).map((one) => (
          <FindingCard
            key={one.id}
            {...props}
            one={one}
            same={one.finding.severity === 'question' ? sameAs(one, among) : []}
            isCurrent={one.id === currentId}
          />
        ))}
      </ul>
      {shown.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>{say('showMoreOf', { count: inFigures(shown.length) })}</Button>
      )}
    </>
  );
}

const sameAs = ({ id, finding }: ListedFinding, among: readonly ListedFinding[]): ListedFinding[] =>
  finding.before
    ? among.filter(
        (other) =>
          other.id !== id &&
          !other.isSettled &&
          other.finding.code === finding.code &&
          other.finding.before === finding.before,
      )
    : [];

/** Where an answer takes its own card away, the focus goes on to the panel's head, and does so when a cell was pressed. */
function useFocusKept(ofCell: readonly ListedFinding[] | null) {
  const panel = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (ofCell) head.current?.focus();
    // Only when a cell is pressed, not each time its findings are read anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [ofCell !== null]);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) head.current?.focus();
    hadFocus.current = panel.current?.contains(document.activeElement) ?? false;
  });
  useEffect(() => {
    const note = () => {
      if (document.activeElement !== document.body)
        hadFocus.current = panel.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  return { panel, head };
}
