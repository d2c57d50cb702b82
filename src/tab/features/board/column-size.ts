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
const GROWS = { none: 0.5, some: 1, many: 2 } as const;

/** How wide a column is: as a class, and as its part of the board. */
export interface ColumnSizes {
  sizeOf(id: string): string;
  shareOf(id: string): number;
}

/**
 * How wide each column is beside the others: empty ones leave room to those with many cards. None gets narrower while the
 * board stands, so that nothing jumps when a card moves or words are looked for.
 */
export function useColumnSizes(columns: readonly Column[]): ColumnSizes {
  const styles = useStyles();
  const [most, setMost] = useState<ReadonlyMap<string, number>>(
    () => new Map(columns.map(({ id, actions }) => [id, actions.length])),
  );
  const grown = columns.filter(({ id, actions }) => actions.length > (most.get(id) ?? -1));
  if (grown.length > 0) setMost(new Map([...most, ...grown.map(({ id, actions }) => [id, actions.length] as const)]));
  const kindOf = (id: string) => kindBy(most.get(id) ?? 0);
  const whole = columns.reduce((sum, { id }) => sum + GROWS[kindOf(id)], 0);
  return { sizeOf: (id) => styles[kindOf(id)], shareOf: (id) => GROWS[kindOf(id)] / whole };
}

const kindBy = (count: number): keyof typeof GROWS => (count === 0 ? 'none' : count > MANY ? 'many' : 'some');
