import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import type { JSX, ReactNode } from 'react';
import type { Board } from '../../domain/board.ts';
import { groupChoices } from '../features/sub-group-picker/group-choices.ts';
import { SubGroupPicker } from '../features/sub-group-picker/sub-group-picker.tsx';
import { HiddenText } from '../ui/hidden-text.tsx';
import catalogue from '../words/en-GB/app.json';
import { wordsOf } from '../words/words-of.ts';
import { NO_GROUP } from './address.ts';
import type { PlanGateProps } from './plan-props.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '@media print': { display: 'none' },
  },
  title: { margin: 0, display: 'contents' },
  find: { flex: '1 1 130px', maxWidth: '240px', minWidth: '110px' },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', marginLeft: 'auto', minWidth: 0 },
});

/** The top row: what is looked at, what is looked for, what could be done, and who looks. */
export function PlanTop(
  props: Omit<PlanGateProps, 'person'> & {
    board: Board;
    person: ReactNode;
    onAssign: () => void;
    onMore: (at: HTMLElement) => void;
  },
): JSX.Element {
  const { board, address, go, person, onAssign, onMore } = props;
  const styles = useStyles();
  const choices = groupChoices(board);
  const homeless = choices.find(({ name }) => name === null)?.count ?? 0;
  return (
    <div className={styles.row}>
      <h1 className={styles.title}>
        <HiddenText>{board.title ?? say('plan')}</HiddenText>
      </h1>
      <SubGroupPicker
        choices={choices}
        total={board.actions.length}
        value={address.group}
        noGroup={NO_GROUP}
        onChoose={(group) => go({ group })}
      />
      <Input
        className={styles.find}
        type="search"
        aria-label={say('findAction')}
        placeholder={say('find')}
        contentBefore={<SearchRegular />}
        value={address.find}
        onChange={(_event, { value }) => go({ find: value }, 'replace')}
      />
      {homeless > 0 && (
        <Button appearance="subtle" onClick={onAssign}>
          {say('assignGroups')}
        </Button>
      )}
      <div className={styles.end}>
        {person}
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={say('planFile')}
          aria-haspopup="menu"
          onClick={(event) => onMore(event.currentTarget)}
        />
      </div>
    </div>
  );
}
