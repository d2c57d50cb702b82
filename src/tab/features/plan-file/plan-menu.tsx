import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { JSX } from 'react';

/** What can be done with the plan's file. */
export type FileAct = 'export' | 'bring' | 'undo';

const ACTS: [FileAct, string][] = [
  ['export', 'Export the report …'],
  ['bring', 'Bring in a plan file …'],
  ['undo', 'Take the last import back …'],
];

/** What is done seldom, beside the button that opened it. */
export function PlanMenu(props: {
  target: HTMLElement;
  onAct: (act: FileAct) => void;
  onClose: () => void;
}): JSX.Element {
  const { target, onAct, onClose } = props;
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => {
        if (open) return;
        onClose();
        target.focus();
      }}
      positioning={{ target, position: 'below', align: 'end' }}
    >
      <MenuPopover>
        <MenuList aria-label="The plan’s file" aria-labelledby={undefined}>
          {ACTS.map(([act, words]) => (
            <MenuItem key={act} onClick={() => onAct(act)}>
              {words}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
