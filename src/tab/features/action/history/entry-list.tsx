import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Update } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { Entry } from './entry.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
});

/** Entries of the record, newest first. `updates` are oldest first. */
export function EntryList({
  updates,
  statuses,
}: {
  updates: readonly Update[];
  statuses: readonly Status[];
}): JSX.Element {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {updates.toReversed().map((update) => (
        <Entry key={update.key} update={update} statuses={statuses} isWitnessed />
      ))}
    </ol>
  );
}
