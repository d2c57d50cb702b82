import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import type { JSX } from 'react';
import type { ActionKey } from '../../../../domain/board.ts';
import { itemBefore, type Meeting } from '../../../../domain/meeting.ts';
import type { AgendaLine } from '../agenda/agenda-lines.ts';
import { say } from '../say.ts';
import type { TakeStep } from '../use-steps.ts';

const useStyles = makeStyles({
  // Within reach of a thumb while the item scrolls under it.
  steps: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media print': { display: 'none' },
  },
  // At the end there is much to write, which nothing may lie over.
  atEnd: { position: 'static' },
  next: { flex: '1 1 auto' },
});

/** What whoever is at the wheel presses to go through the agenda. */
export function ItemSteps(props: {
  meeting: Meeting;
  lines: readonly AgendaLine[];
  next: ActionKey | null;
  onGo: (key: ActionKey | null) => void;
  onChange: TakeStep;
}): JSX.Element {
  const { meeting, lines, next, onGo, onChange } = props;
  const styles = useStyles();
  const current = meeting.currentActionKey;
  const before = itemBefore(meeting.agenda, current);
  const nameOf = (key: ActionKey | null) => lines.find(({ item }) => item.key === key)?.name ?? '';
  return (
    <nav className={mergeClasses(styles.steps, current === null && styles.atEnd)} aria-label={say('steps')}>
      <Button icon={<ArrowLeftRegular />} disabled={before === null} onClick={() => onGo(before)}>
        {say('back')}
      </Button>
      {current !== null && (
        <Button
          onClick={() => void onChange({ kind: 'skip', actionKey: current }, say('skipped', { name: nameOf(current) }))}
        >
          {say('skip')}
        </Button>
      )}
      {current !== null && (
        <Button
          className={styles.next}
          appearance="primary"
          icon={<ArrowRightRegular />}
          iconPosition="after"
          onClick={() => onGo(next)}
        >
          {next === null ? say('toTheEnd') : say('next', { name: nameOf(next) })}
        </Button>
      )}
    </nav>
  );
}
