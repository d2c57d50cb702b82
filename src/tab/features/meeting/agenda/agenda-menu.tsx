import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { MeetingChange } from '../../../../domain/meeting.ts';
import { say } from '../say.ts';
import type { AgendaLine } from './agenda-lines.ts';

/** What can be done with a line of the agenda. */
export function AgendaMenu(props: {
  target: HTMLElement;
  line: AgendaLine;
  moves: { up: MeetingChange | null; down: MeetingChange | null };
  onChange: (change: MeetingChange, name: string) => void;
  onClose: () => void;
}): JSX.Element {
  const { target, line, moves, onChange, onClose } = props;
  const { item, name } = line;
  const isSkipped = item.state === 'skipped';
  const acts: [string, MeetingChange | null][] = [
    [say('moveUp'), moves.up],
    [say('moveDown'), moves.down],
    [say(isSkipped ? 'bringBack' : 'skip'), { kind: isSkipped ? 'bringBack' : 'skip', actionKey: item.key }],
  ];
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => {
        if (open) return;
        target.focus();
        onClose();
      }}
      positioning={{ target, position: 'below', align: 'end' }}
    >
      <MenuPopover>
        <MenuList aria-label={say('moreOf', { name })} aria-labelledby={undefined}>
          {acts.map(([words, change]) => (
            <MenuItem key={words} disabled={change === null} onClick={() => change && onChange(change, name)}>
              {words}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
