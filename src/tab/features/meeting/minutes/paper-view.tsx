import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Paper, PaperBlock } from '../../../../exchange/paper/paper.ts';

const useStyles = makeStyles({
  paper: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    boxSizing: 'border-box',
    maxWidth: '760px',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media print': { padding: 0, border: 'none', maxWidth: 'none' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  head: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    breakAfter: 'avoid',
  },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: '20px' },
  term: { fontWeight: tokens.fontWeightSemibold },
  // What is too wide for a phone breaks in its cells, so that nothing scrolls sideways.
  scroll: { minWidth: 0 },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: {
    padding: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
});

/** A paper as it will go out. */
export function PaperView({ paper }: { paper: Paper }): JSX.Element {
  const styles = useStyles();
  return (
    <article className={styles.paper} aria-label={paper.title}>
      {paper.blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { block: PaperBlock }): JSX.Element {
  const styles = useStyles();
  switch (block.kind) {
    case 'title':
      return (
        <h2 className={styles.title} dir="auto">
          {block.text}
        </h2>
      );
    case 'heading':
      return (
        <h3 className={styles.head} dir="auto">
          {block.text}
        </h3>
      );
    case 'paragraph':
      return (
        <p className={mergeClasses(styles.words, block.isQuiet && styles.quiet)} dir="auto">
          {block.text}
        </p>
      );
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item, at) => (
            <li key={at} className={styles.words} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <div>
          {block.facts.map(([term, fact]) => (
            <p key={term} className={styles.words} dir="auto">
              <span className={styles.term}>{`${term}: `}</span>
              {fact}
            </p>
          ))}
        </div>
      );
    case 'table':
      return <Table {...block} />;
  }
}

function Table({ heads, rows }: PaperBlock & { kind: 'table' }): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((text, place) => (
                <td key={place} className={styles.cell} dir="auto">
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
