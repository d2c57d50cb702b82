import { makeStyles, tokens } from '@fluentui/react-components';
import { ChatHelpRegular } from '@fluentui/react-icons/svg/chat-help';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useMemo, type JSX, type ReactNode } from 'react';
import { PressButton } from '../ui/press-button.tsx';
import type { Board, BoardAction } from '../../domain/board.ts';
import type { Status } from '../../domain/plan.ts';
import { FilterButton } from '../features/filter/filter-button.tsx';
import { FilterChips } from '../features/filter/filter-chips.tsx';
import { groupChoices } from '../features/sub-group-picker/group-choices.ts';
import { SubGroupPicker } from '../features/sub-group-picker/sub-group-picker.tsx';
import { ViewSwitch } from '../features/view-switch/view-switch.tsx';
import { HiddenText } from '../ui/hidden-text.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import page from '../words/en-GB/page.json';
import { wordsOf } from '../words/words-of.ts';
import { NO_GROUP, VIEWS } from './address.ts';
import type { PlanGateProps } from './plan-props.ts';

const say = wordsOf(page);

const PHONE = '@media (max-width: 699px)';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '@media print': { display: 'none' },
  },
  title: { margin: 0, display: 'contents' },
  find: {
    flex: '1 1 130px',
    maxWidth: '240px',
    minWidth: '110px',
    [PHONE]: { order: 2, maxWidth: 'none' },
  },
  // A phone has room for the sign alone; the word is its name there.
  word: { [PHONE]: { display: 'none' } },
  act: { [PHONE]: { minWidth: '40px', minHeight: '40px', padding: 0 } },
  person: { display: 'flex', marginLeft: 'auto', minWidth: 0, [PHONE]: { order: 3, marginLeft: 0 } },
  more: { [PHONE]: { marginLeft: 'auto', minWidth: '40px', minHeight: '40px' } },
  chips: { '@media print': { display: 'none' } },
});

export interface PlanTopProps extends Omit<PlanGateProps, 'person'> {
  board: Board;
  /** The actions of the sub-group, and those of them that are shown. */
  owned: readonly BoardAction[];
  actions: readonly BoardAction[];
  statuses: readonly Status[];
  person: ReactNode;
  /** Null for whoever may not. */
  onAsk: (() => void) | null;
  onAssign: (() => void) | null;
  onMore: (at: HTMLElement) => void;
}

/** The top row: what is looked at, what is looked for, what could be done, and who looks; under it the filters that are on. */
export function PlanTop(props: PlanTopProps): JSX.Element {
  const { board, owned, actions, statuses, address, go, person, onMore } = props;
  const styles = useStyles();
  const choices = useMemo(() => groupChoices(board), [board]);
  const filter = { filter: address, statuses, onChange: (change: object) => go(change, 'replace') };
  return (
    <>
      <div className={styles.row}>
        <h1 className={styles.title}>
          <HiddenText>{board.title ?? say('untitled')}</HiddenText>
        </h1>
        <SubGroupPicker
          choices={choices}
          total={board.actions.length}
          value={address.group}
          noGroup={NO_GROUP}
          onChoose={(group) => go({ group })}
        />
        <ViewSwitch
          name={say('views')}
          views={VIEWS.map((view) => ({ view, word: say(view) }))}
          value={address.view}
          onChoose={(view) => go({ view, review: null, against: null })}
        />
        <SearchBox
          className={styles.find}
          aria-label={say('find')}
          placeholder={say('findHint')}
          aria-keyshortcuts="/"
          value={address.find}
          onType={(find) => go({ find }, 'typed')}
        />
        <FilterButton {...filter} owned={owned} count={actions.length} />
        <Acts {...props} />
        <div className={styles.person}>{person}</div>
        <PressButton
          className={styles.more}
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={say('more')}
          aria-haspopup="menu"
          onClick={(event) => onMore(event.currentTarget)}
        />
      </div>
      <div className={styles.chips}>
        <FilterChips {...filter} />
      </div>
    </>
  );
}

/** What could be done with the actions in view. */
function Acts({ board, address, onAsk, onAssign }: PlanTopProps): JSX.Element {
  const styles = useStyles();
  const isAssigning = address.group === NO_GROUP && board.actions.some(({ subGroup }) => subGroup === null);
  return (
    <>
      {isAssigning && onAssign && <PressButton onClick={onAssign}>{say('assign')}</PressButton>}
      {onAsk && (
        <PressButton
          className={styles.act}
          appearance="subtle"
          icon={<ChatHelpRegular />}
          aria-label={say('ask')}
          aria-haspopup="dialog"
          onClick={onAsk}
        >
          <span className={styles.word}>{say('ask')}</span>
        </PressButton>
      )}
    </>
  );
}
