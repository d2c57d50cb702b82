import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { JSX } from 'react';
import catalogue from '../../words/en-GB/plan-file.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** What can be done with the plan's file. */
export type FileAct = 'export' | 'bring' | 'undo';

const ACTS: FileAct[] = ['export', 'bring', 'undo'];

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
        <MenuList aria-label={say('menu')} aria-labelledby={undefined}>
          {ACTS.map((act) => (
            <MenuItem key={act} onClick={() => onAct(act)}>
              {say(act)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
