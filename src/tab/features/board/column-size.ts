import { makeStyles } from '@fluentui/react-components';

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

/** How wide a column is beside the others: empty ones leave room to those with many cards. */
export function useColumnSize(): (count: number) => string {
  const styles = useStyles();
  return (count) => (count === 0 ? styles.none : count > MANY ? styles.many : styles.some);
}
