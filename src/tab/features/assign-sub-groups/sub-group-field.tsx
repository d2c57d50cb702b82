import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { BoardAction, SubGroup } from '../../../domain/board.ts';
import { Notice } from '../../ui/notice.tsx';
import catalogue from '../../words/en-GB/assign-sub-groups.json';
import { wordsOf } from '../../words/words-of.ts';
import { useAssign } from './use-assign.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  select: { maxWidth: '22rem' },
});

const NONE = '';
const OTHER = 'other';
const ONE = 'group:';

/** The sub-group that owns an action, which anyone who may change the plan can choose. */
export function SubGroupField(props: {
  action: BoardAction;
  name: string;
  subGroups: readonly SubGroup[];
  onOther: () => void;
}): JSX.Element {
  const { action, name, subGroups, onOther } = props;
  const styles = useStyles();
  const { assign, isPending, problem, variables } = useAssign();
  const names = [...new Set([...subGroups.map((group) => group.name), ...(action.subGroup ? [action.subGroup] : [])])];
  const shown = isPending && variables ? variables.subGroup : action.subGroup;
  const choose = (value: string) => {
    if (value === OTHER) return onOther();
    assign({ actions: [action], names: [name], subGroup: value === NONE ? null : value.slice(ONE.length) });
  };
  return (
    <div className={styles.field}>
      <Select
        className={styles.select}
        aria-label={say('subGroupOf', { action: name })}
        value={shown === null ? NONE : ONE + shown}
        onChange={(_event, { value }) => choose(value)}
      >
        <option value={NONE}>{say('noGroup')}</option>
        {names.map((group) => (
          <option key={group} value={ONE + group}>
            {group}
          </option>
        ))}
        <option value={OTHER}>{say('other')}</option>
      </Select>
      {problem && <Notice isProblem>{problem}</Notice>}
    </div>
  );
}
