import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { splitLeads } from '../../../domain/split-leads.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { useCardStyles } from './action-card.styles.ts';
import { say } from './board-words.ts';

const useStyles = makeStyles({
  leads: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge },
  discs: { display: 'flex', flexShrink: 0, gap: '2px' },
  none: { fontStyle: 'italic' },
});

const DISCS = 3;
const KEPT = 500;
const split = new Map<string, readonly string[]>();

/** Cells that many actions share are taken apart once. */
function leadsIn(text: string): readonly string[] {
  const known = split.get(text);
  if (known) return known;
  const names = splitLeads(text);
  if (split.size >= KEPT) split.clear();
  split.set(text, names);
  return names;
}

/** Who leads an action, as initials and names, or plainly that nobody does. */
export function CardLeads({ leadsText }: { leadsText: string }): JSX.Element {
  const styles = useStyles();
  const card = useCardStyles();
  const names = leadsIn(leadsText);
  if (names.length === 0) return <span className={mergeClasses(card.cut, styles.none)}>{say('noLead')}</span>;
  return (
    <span className={mergeClasses(card.cut, styles.leads)}>
      <span className={styles.discs}>
        {names.slice(0, DISCS).map((name, place) => (
          // By its place: an element that comes to show another card shows other names.
          <Avatar key={place} name={name} />
        ))}
      </span>
      <span className={card.cut} dir="auto">
        {names.join(', ')}
      </span>
    </span>
  );
}
