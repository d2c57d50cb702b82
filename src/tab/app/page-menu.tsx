import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import page from '../words/en-GB/page.json';
import { wordsOf } from '../words/words-of.ts';
import type { Address, Lanes } from './address.ts';
import type { Density } from './use-density.ts';

const say = wordsOf(page);

/** What is done seldom, by the word of the catalogue that names it. */
export type PageAct =
  | 'copyLink'
  | 'print'
  | 'keys'
  | 'assign'
  | 'export'
  | 'bring'
  | 'undo'
  | 'settings'
  | 'otherPlan'
  | 'useAnother'
  | 'signOut';

const LANES: readonly [Lanes, 'lanesNone' | 'lanesPriority' | 'lanesFocusArea'][] = [
  ['none', 'lanesNone'],
  ['priority', 'lanesPriority'],
  ['focusArea', 'lanesFocusArea'],
];
const DENSITIES: readonly Density[] = ['comfortable', 'compact'];

export interface PageMenuProps {
  target: HTMLElement;
  address: Pick<Address, 'view' | 'lanes'>;
  density: Density;
  acts: readonly PageAct[];
  onLanes: (lanes: Lanes) => void;
  onDensity: (density: Density) => void;
  onAct: (act: PageAct) => void;
  onClose: () => void;
}

/** How the board is drawn, and what is done seldom, beside the button that opened it. */
export function PageMenu(props: PageMenuProps): JSX.Element {
  const { target, address, acts, onAct, onClose } = props;
  return (
    <Menu
      open
      checkedValues={{ lanes: [address.lanes], density: [props.density] }}
      onOpenChange={(_event, { open }) => {
        if (open) return;
        onClose();
        target.focus();
      }}
      positioning={{ target, position: 'below', align: 'end' }}
    >
      <MenuPopover>
        <MenuList aria-label={say('menu')} aria-labelledby={undefined}>
          {address.view === 'board' && <BoardChoices {...props} />}
          {acts.map((act) => (
            <MenuItem key={act} onClick={() => onAct(act)}>
              {say(act)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function BoardChoices({ onLanes, onDensity }: PageMenuProps): JSX.Element {
  return (
    <>
      <MenuGroup>
        <MenuGroupHeader>{say('lanes')}</MenuGroupHeader>
        {LANES.map(([lanes, word]) => (
          <MenuItemRadio key={lanes} name="lanes" value={lanes} onClick={() => onLanes(lanes)}>
            {say(word)}
          </MenuItemRadio>
        ))}
      </MenuGroup>
      <MenuGroup>
        <MenuGroupHeader>{say('cards')}</MenuGroupHeader>
        {DENSITIES.map((density) => (
          <MenuItemRadio key={density} name="density" value={density} onClick={() => onDensity(density)}>
            {say(density)}
          </MenuItemRadio>
        ))}
      </MenuGroup>
      <MenuDivider />
    </>
  );
}
