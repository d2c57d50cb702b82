import { makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({
  heading: {
    maxWidth: '280px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  list: { maxHeight: '60vh', overflowY: 'auto' },
});

/** One choice of several, beside what was pressed, which gets the focus back. */
export function ChoiceMenu<Value extends string>(props: {
  target: HTMLElement;
  /** What is chosen, as a name for readers aloud and as a head. */
  name: string;
  choices: readonly (readonly [Value, string])[];
  value: Value | null;
  onChoose: (value: Value) => void;
  onClose: () => void;
}): JSX.Element {
  const { target, name, choices, value, onChoose, onClose } = props;
  const styles = useStyles();
  const close = () => {
    onClose();
    target.focus();
  };
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => !open && close()}
      positioning={{ target, position: 'below', align: 'start' }}
      checkedValues={{ choice: value ? [value] : [] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const [chosen] = checkedItems;
        const found = choices.find(([one]) => one === chosen);
        if (found && found[0] !== value) onChoose(found[0]);
        close();
      }}
    >
      <MenuPopover>
        <div className={styles.heading} aria-hidden="true">
          {name}
        </div>
        <MenuList className={styles.list} aria-label={name} aria-labelledby={undefined}>
          {choices.map(([one, words]) => (
            <MenuItemRadio key={one} name="choice" value={one}>
              {words}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
