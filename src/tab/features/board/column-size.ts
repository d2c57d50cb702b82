import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Column } from './columns.ts';

const useStyles = makeStyles({
  some: {
    flex: '1 1 0',
    minWidth: '200px',
    '@container (max-width: 600px)': { minWidth: 0, flex: '0 0 auto' },
  },
  none: { flex: '0.5 1 0', minWidth: '140px', '@container (max-width: 600px)': { minWidth: 0, flex: '0 0 auto' } },
  many: {
    flex: '2 1 0',
    minWidth: '200px',
    '@container (max-width: 600px)': { minWidth: 0, flex: '0 0 auto' },
  },
});

const MANY = 4;

/**
 * How wide each column is beside the others: empty ones leave room to those with many cards. None gets narrower while the
 * board stands, so that nothing jumps when a card moves or words are looked for.
 */
export function useColumnSizes(columns: readonly Column[]): (id: string) => string {
  const styles = useStyles();
  const [most, setMost] = useState<ReadonlyMap<string, number>>(
    () => new Map(columns.map(({ id, actions }) => [id, actions.length])),
  );
  const grown = columns.filter(({ id, actions }) => actions.length > (most.get(id) ?? -1));
  if (grown.length > 0) setMost(new Map([...most, ...grown.map(({ id, actions }) => [id, actions.length] as const)]));
  return (id) => {
    const count = most.get(id) ?? 0;
    return count === 0 ? styles.none : count > MANY ? styles.many : styles.some;
  };
}
