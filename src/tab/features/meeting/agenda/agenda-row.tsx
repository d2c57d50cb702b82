import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { MeetingChange } from '../../../../domain/meeting.ts';
import { withoutLetter } from '../../../../domain/action-text.ts';
import { HiddenText } from '../../../ui/hidden-text.tsx';
import { ratingWord } from '../../../ui/rating-badge.tsx';
import { RatingShape } from '../../../ui/rating-shape.tsx';
import { say } from '../say.ts';
import type { AgendaLine } from './agenda-lines.ts';
import type { AgendaListProps } from './agenda-props.ts';
import { AgendaMenu } from './agenda-menu.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: {
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  press: {
    display: 'grid',
    gridTemplateColumns: 'auto auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flex: '1 1 0',
    minWidth: 0,
    minHeight: '40px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    ':enabled': { cursor: 'pointer' },
    ':enabled:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  place: { minWidth: '1.5em', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  code: { marginInlineEnd: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalXS },
  over: { color: tokens.colorNeutralForeground2 },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  now: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** One line of the agenda: its rating, what it is called, and where the meeting stands with it. */
export function AgendaRow(
  props: AgendaListProps & {
    line: AgendaLine;
    place: number;
    /** What moves the line; null for whoever may not. */
    moves: { up: MeetingChange | null; down: MeetingChange | null } | null;
  },
): JSX.Element {
  const { line, place, currentKey, shownKey, onGo, onChange, moves, unsaved } = props;
  const styles = useStyles();
  const row = useRef<HTMLLIElement>(null);
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const { item, action, name, status } = line;
  const isCurrent = item.key === currentKey;
  useEffect(() => {
    if (isCurrent && row.current) showInList(row.current);
  }, [isCurrent]);
  const label = action ? name : say('goneAction');
  return (
    <li ref={row} className={mergeClasses(styles.line, isCurrent && styles.current)}>
      <button
        type="button"
        className={mergeClasses(styles.press, item.state !== 'open' && !isCurrent && styles.over)}
        aria-current={item.key === shownKey ? 'true' : undefined}
        disabled={!onGo || !action}
        onClick={() => onGo?.(item.key)}
      >
        <span className={styles.place}>{place}</span>
        <RatingShape colour={status?.colour ?? 'other'} code={action?.rating ?? '–'} size={16} />
        <span className={styles.text}>
          <span className={styles.code} aria-hidden>
            {action?.rating ?? '–'}
          </span>
          <span className={styles.name}>{label}</span>
          {/* Beside the shape, for whoever hears it. */}
          <span dir="auto">
            <HiddenText>{ratingWord(status, action?.rating ?? null)}</HiddenText>{' '}
            {action && withoutLetter(action.text, action.letter)}
          </span>
        </span>
        <span className={mergeClasses(styles.state, isCurrent && styles.now)}>
          {unsaved?.has(item.key) ? say('unsaved') : stateInWords(line, isCurrent)}
        </span>
      </button>
      {onChange && moves && (
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={say('moreOf', { name: label })}
          aria-haspopup="menu"
          onClick={(event) => setMenu(event.currentTarget)}
        />
      )}
      {menu && onChange && moves && (
        <AgendaMenu target={menu} line={line} moves={moves} onChange={onChange} onClose={() => setMenu(null)} />
      )}
    </li>
  );
}

/** Scrolls the list alone: the page stays where somebody reads it. */
function showInList(row: HTMLLIElement): void {
  const list = row.parentElement;
  if (list) list.scrollTop = row.offsetTop - list.offsetTop - (list.clientHeight - row.offsetHeight) / 2;
}

function stateInWords({ item, reason }: AgendaLine, isCurrent: boolean): string {
  if (isCurrent) return say('now');
  if (item.state !== 'open') return say('itemState', { state: item.state });
  return reason === null ? '' : say('reason', { reason });
}
