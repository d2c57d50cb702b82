import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ColumnReading, HeadReading } from '../../../exchange/reading.ts';
import type { ColumnKind } from '../../../exchange/recognise/columns/head-words.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { listInWords } from '../../ui/count-words.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { useKindColours } from './kind-colours.ts';
import { KIND_WORDS } from './kind-words.ts';
import { columnsInWords, missingKinds } from './recognised-kinds.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  kind: {
    minHeight: '24px',
    margin: 0,
    padding: `2px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: `var(--kind, ${tokens.colorNeutralBackground3})`,
    color: `var(--kind-words, ${tokens.colorNeutralForeground2})`,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  words: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What was recognised, in the colours of the table; a press goes to the column. */
export function ColumnLegend(props: {
  head: HeadReading | undefined;
  onShow: (index: number) => void;
}): JSX.Element | null {
  const { head, onShow } = props;
  const styles = useStyles();
  const colours = useKindColours();
  if (!head) return null;
  const kinds = groupBy(head.columns.toSorted(byIndex), ({ kind }) => kind);
  const missing = missingKinds([...kinds.keys()]);
  return (
    <ul className={styles.legend} aria-label={say('recognised')}>
      {(Object.keys(KIND_WORDS) as ColumnKind[]).map((kind) => {
        const columns = kinds.get(kind) ?? [];
        const [first] = columns;
        return (
          first && (
            <li key={kind}>
              <button
                type="button"
                className={mergeClasses(colours(kind), styles.kind)}
                onClick={() => onShow(first.index)}
              >
                <span className={styles.words}>{KIND_WORDS[kind]}</span>
                {say(columns.some(isDoubtful) ? 'columnsUnsure' : 'columnsSure', {
                  columns: columnsInWords(columns.map(({ index }) => index)),
                })}
              </button>
            </li>
          )
        );
      })}
      {missing.length > 0 && (
        <li className={styles.quiet}>
          {say('missingColumns', { kinds: listInWords(missing.map((kind) => KIND_WORDS[kind])) })}
        </li>
      )}
    </ul>
  );
}

const byIndex = (one: ColumnReading, other: ColumnReading): number => one.index - other.index;
const isDoubtful = ({ confidence }: ColumnReading): boolean => confidence < 0.6;
