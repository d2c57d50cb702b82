import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { MeetingChange } from '../../../../domain/meeting.ts';
import { useKeyDown } from '../../../ui/use-key-down.ts';
import { say } from '../say.ts';
import type { AgendaListProps } from './agenda-props.ts';
import { AgendaRow } from './agenda-row.tsx';
import type { AgendaLine } from './agenda-lines.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  bounded: { maxHeight: '60vh', overflowY: 'auto', '@media print': { maxHeight: 'none' } },
  more: { marginTop: tokens.spacingVerticalS },
});

/** As many lines as are drawn before somebody asks for more: agendas of hundreds are gone through by few. */
export const SHOWN_AT_FIRST = 100;

/** An agenda: each press goes there; Alt and the arrow keys move a line, and each has a menu that does the same. */
export function AgendaList(props: AgendaListProps & { shown: number; onMore: () => void }): JSX.Element {
  const { lines, onChange, shown, onMore } = props;
  const styles = useStyles();
  const list = useKeyDown<HTMLOListElement>((event, element) => {
    const step = event.altKey ? STEPS[event.key] : undefined;
    const row = event.target instanceof Element ? event.target.closest('li') : null;
    if (step === undefined || !row || !onChange) return false;
    const at = [...element.children].indexOf(row);
    const line = lines[at];
    const change = line && movedBy(lines, at, step);
    if (change) onChange(change, line.name);
    return true;
  });
  return (
    <>
      <ol ref={list} className={mergeClasses(styles.list, styles.bounded)} aria-label={say('agenda')}>
        {lines.slice(0, shown).map((line, at) => (
          <AgendaRow
            {...props}
            key={line.item.key}
            line={line}
            place={at + 1}
            moves={onChange && { up: movedBy(lines, at, -1), down: movedBy(lines, at, 1) }}
          />
        ))}
      </ol>
      {lines.length > shown && (
        <Button className={styles.more} onClick={onMore}>
          {say('showMore', { count: lines.length - shown })}
        </Button>
      )}
    </>
  );
}

const STEPS: Record<string, number | undefined> = { ArrowUp: -1, ArrowDown: 1 };

/** What moves a line one place; null at the end of the list. */
function movedBy(lines: readonly AgendaLine[], at: number, step: number): MeetingChange | null {
  const line = lines[at];
  const other = lines[at + step];
  if (!line || !other) return null;
  const before = step < 0 ? other.item.key : (lines[at + 2]?.item.key ?? null);
  return { kind: 'move', actionKey: line.item.key, before };
}
