import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { Fragment, useRef, type JSX } from 'react';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** What can be done with a row, in the order of the menu; a line stands before what belongs together. */
export interface RowAct {
  words: string;
  isApart?: boolean;
  do: () => void;
}

/** What can be done with a row, beside it. */
export function RowMenu(props: {
  target: HTMLElement;
  name: string;
  acts: readonly RowAct[];
  onClose: (isPicked: boolean) => void;
}): JSX.Element {
  const { target, name, acts, onClose } = props;
  const isPicked = useRef(false);
  const pick = (act: RowAct) => {
    isPicked.current = true;
    onClose(true);
    act.do();
  };
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => !open && !isPicked.current && onClose(false)}
      positioning={{ target, position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList aria-label={say('menuOf', { name })} aria-labelledby={undefined}>
          {acts.map((act) => (
            <Fragment key={act.words}>
              {act.isApart && <MenuDivider />}
              <MenuItem onClick={() => pick(act)}>{act.words}</MenuItem>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
