import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { splitLeads } from '../../../domain/split-leads.ts';
import { Avatar } from '../../ui/avatar.tsx';

const useStyles = makeStyles({
  leads: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge, minWidth: 0, minHeight: '24px' },
  discs: { display: 'flex', gap: '2px' },
  names: { overflowWrap: 'anywhere' },
  none: { display: 'flex', alignItems: 'center', minHeight: '24px', fontStyle: 'italic' },
});

/** Who leads an action, as initials and names, or plainly that nobody does. */
export function CardLeads({ leadsText }: { leadsText: string }): JSX.Element {
  const styles = useStyles();
  const names = splitLeads(leadsText);
  if (names.length === 0) return <span className={styles.none}>No lead</span>;
  return (
    <span className={styles.leads}>
      <span className={styles.discs}>
        {names.slice(0, 3).map((name) => (
          <Avatar key={name} name={name} />
        ))}
      </span>
      <span className={styles.names} dir="auto">
        {names.join(', ')}
      </span>
    </span>
  );
}
