import {
  Button,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ColumnTripleEditRegular } from '@fluentui/react-icons/svg/column-triple-edit';
import type { JSX } from 'react';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import type { PlanColumn } from './plan-columns.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    '@media print': { display: 'none' },
  },
});

/** What is done to the table as a whole. */
export function PlanBar(props: {
  all: readonly PlanColumn[];
  shown: readonly PlanColumn[];
  onColumn: (id: string, isShown: boolean) => void;
  onUsualColumns: () => void;
  onFoldAll: (isFolded: boolean) => void;
  /** What would be taken back next. */
  undoable: string | null;
  onUndo: () => void;
  /** Null for whoever may not add one. */
  onNewPriority: (() => void) | null;
  onRetired: () => void;
}): JSX.Element {
  const { onFoldAll, undoable, onUndo, onNewPriority, onRetired, ...columns } = props;
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Button size="small" appearance="subtle" onClick={() => onFoldAll(false)}>
        {say('unfoldAll')}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => onFoldAll(true)}>
        {say('foldAll')}
      </Button>
      <ColumnsMenu {...columns} />
      <Button size="small" appearance="subtle" icon={<ArchiveRegular />} onClick={onRetired}>
        {say('retiredActions')}
      </Button>
      {onNewPriority && (
        <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={onNewPriority}>
          {say('newPriority')}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        aria-keyshortcuts="Control+Z"
        disabledFocusable={undoable === null}
        {...(undoable === null ? {} : { title: say('undoWhat', { what: undoable }) })}
        onClick={onUndo}
      >
        {say('undo')}
      </Button>
    </div>
  );
}

/** The columns that are shown. What is chosen is kept for the person in this browser. */
function ColumnsMenu(props: {
  all: readonly PlanColumn[];
  shown: readonly PlanColumn[];
  onColumn: (id: string, isShown: boolean) => void;
  onUsualColumns: () => void;
}): JSX.Element {
  const { all, shown, onColumn, onUsualColumns } = props;
  const checked = shown.map(({ id }) => id);
  return (
    <Menu
      checkedValues={{ column: checked }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        for (const { id } of all) {
          if (checkedItems.includes(id) !== checked.includes(id)) onColumn(id, checkedItems.includes(id));
        }
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<ColumnTripleEditRegular />}>
          {say('columns')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={say('columns')} aria-labelledby={undefined}>
          {all
            .filter(({ isOptional }) => isOptional)
            .map(({ id, head }) => (
              <MenuItemCheckbox key={id} name="column" value={id}>
                {head}
              </MenuItemCheckbox>
            ))}
          <MenuItem onClick={onUsualColumns}>{say('columnsAsUsual')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
