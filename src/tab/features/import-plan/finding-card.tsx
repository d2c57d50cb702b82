import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import { TextBox } from '../../ui/text-box.tsx';
import { shorten } from '../../ui/shorten.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { placeInWords } from './finding-words.ts';
import type { ListedFinding } from './use-open-findings.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  current: { outline: `2px solid ${tokens.colorCompoundBrandStroke}` },
  place: {
    justifySelf: 'start',
    minWidth: 0,
    textAlign: 'start',
    paddingInline: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
  },
  nowhere: { color: tokens.colorNeutralForeground2, textDecorationLine: 'none', cursor: 'default' },
  words: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  before: {
    margin: 0,
    maxHeight: '6.5em',
    overflowY: 'auto',
    padding: `2px ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontFamily: 'inherit',
    whiteSpace: 'pre-wrap',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, maxWidth: '100%', overflowWrap: 'anywhere' },
});

export interface FindingCardProps {
  one: ListedFinding;
  /** Others of its code that quote the same words, which may have the same answer. */
  same: readonly ListedFinding[];
  isCurrent: boolean;
  onShow: (one: ListedFinding) => void;
  /** `text` is what the cells are to say; null leaves them. */
  onAnswer: (findings: readonly ListedFinding[], text: string | null) => void;
  /** Opens the key to the ratings, where that is what is asked. */
  onLegend: (one: ListedFinding) => void;
}

/** A doubt with its place, the words in doubt, what to do, and its answers. */
export function FindingCard(props: FindingCardProps): JSX.Element {
  const { one, same, isCurrent, onShow, onAnswer, onLegend } = props;
  const { finding, place, cell, answers } = one;
  const styles = useStyles();
  const [isForAll, setForAll] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const name = placeInWords(one);
  const answer = (text: string | null) => onAnswer(isForAll ? [one, ...same] : [one], text);
  return (
    <li
      className={mergeClasses(styles.card, isCurrent && styles.current)}
      aria-label={name}
      data-finding={finding.code}
    >
      <Button
        className={mergeClasses(styles.place, !place && styles.nowhere)}
        size="small"
        appearance="transparent"
        aria-disabled={!place}
        onClick={() => place && onShow(one)}
      >
        {name}
      </Button>
      <p className={styles.words}>{finding.message}</p>
      {finding.before && (
        // It may scroll, so the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre className={styles.before} dir="auto" tabIndex={finding.before.length > 160 ? 0 : undefined}>
          {finding.before}
        </pre>
      )}
      <p className={styles.quiet}>{finding.remedy}</p>
      {same.length > 0 && (
        <Checkbox
          checked={isForAll}
          onChange={() => setForAll(!isForAll)}
          label={say('sameFor', { count: same.length, words: short(finding.before ?? '') })}
        />
      )}
      <div className={styles.buttons}>
        {finding.code === 'legend-missing' && (
          <Button className={styles.button} size="small" appearance="primary" onClick={() => onLegend(one)}>
            {say('sayMeaning')}
          </Button>
        )}
        {answers.map(({ words, text, detail }, index) => (
          <Button
            key={words}
            className={styles.button}
            size="small"
            appearance={
              index === 0 && finding.severity === 'question' && finding.after !== null ? 'primary' : 'secondary'
            }
            title={detail}
            onClick={() => answer(text)}
          >
            {detail ? say('answerWith', { answer: words, detail: short(detail) }) : words}
          </Button>
        ))}
        {cell && (
          <Button
            className={styles.button}
            size="small"
            aria-expanded={isWriting}
            onClick={() => setWriting(!isWriting)}
          >
            {say('somethingElse')}
          </Button>
        )}
      </div>
      {isWriting && cell && <OtherWords start={cell.text} where={name} onSave={answer} />}
    </li>
  );
}

const short = (words: string): string => shorten(words, 60);

/** What the cell should say, in a person's own words. */
function OtherWords(props: { start: string; where: string; onSave: (text: string) => void }): JSX.Element {
  const { start, where, onSave } = props;
  const styles = useStyles();
  const id = useId();
  const [text, setText] = useState(start);
  return (
    <div className={styles.card}>
      <label htmlFor={id} className={styles.quiet}>
        {say('shouldSay', { place: where })}
      </label>
      <TextBox
        id={id}
        value={text}
        onText={setText}
        // The person has just asked for this box.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          onSave(text);
        }}
      />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => onSave(text)}>
          {say('useWords')}
        </Button>
      </div>
    </div>
  );
}
