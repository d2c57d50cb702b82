import { Menu, MenuItem, MenuList, MenuPopover, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Status } from '../../../domain/plan.ts';
import { RatingShape } from '../../ui/rating-shape.tsx';
import { say } from './change-words.ts';

const useStyles = makeStyles({
  item: { minHeight: '36px', alignItems: 'center', maxWidth: '320px' },
  meaning: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  heading: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface RatingMenuProps {
  /** What the menu stands by, and where the focus goes back to. */
  target: HTMLElement;
  name: string;
  statuses: readonly Status[];
  current: string | null;
  onPick: (code: string) => void;
  onClose: () => void;
}

/** The ratings that an action may be moved to, in the legend's order and words. */
export function RatingMenu({ target, name, statuses, current, onPick, onClose }: RatingMenuProps): JSX.Element {
  const styles = useStyles();
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => !open && onClose()}
      positioning={{ target, position: 'below', align: 'end' }}
    >
      <MenuPopover>
        <div className={styles.heading} aria-hidden="true">
          {say('moveTo', { name })}
        </div>
        <MenuList aria-label={say('moveTo', { name })} aria-labelledby={undefined}>
          {statuses.map(({ code, label, meaning, colour }) => (
            <MenuItem
              key={code}
              className={styles.item}
              icon={<RatingShape colour={colour} code={code} size={20} />}
              onClick={() => onPick(code)}
            >
              {code === current ? say('asNow', { label }) : label}
              {meaning && <span className={styles.meaning}>{meaning}</span>}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
