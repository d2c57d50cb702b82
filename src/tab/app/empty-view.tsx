import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { StateMessage } from '../ui/state-message.tsx';
import { NO_GROUP, type Address } from './address.ts';
import type { PlanPageProps } from './plan-props.ts';

/** What a view without actions says, and the way out of it. */
export function EmptyView({ board, address, go }: Pick<PlanPageProps, 'board' | 'address' | 'go'>): JSX.Element {
  if (board.actions.length === 0 && board.strays.some(({ list }) => list === 'actions')) return <AllBroken />;
  const { title, words, change, button } = emptiness(address);
  return (
    <StateMessage title={title} actions={<Button onClick={() => go(change)}>{button}</Button>}>
      {words}
    </StateMessage>
  );
}

const AllBroken = (): JSX.Element => (
  <StateMessage title="The board cannot show the actions of this plan">
    Their rows were changed in SharePoint. Look at them to see what was changed, and to bring them back.
  </StateMessage>
);

function emptiness({ group, find }: Address): {
  title: string;
  words: string;
  change: Partial<Address>;
  button: string;
} {
  if (find) {
    return {
      title: `Nothing here has “${find}”`,
      words: 'Refs, texts, leads and sub-groups were looked through.',
      change: { find: '' },
      button: 'Show everything again',
    };
  }
  if (group === NO_GROUP) {
    return {
      title: 'Every action has its sub-group',
      words: 'There is nothing left to assign.',
      change: { group: null },
      button: 'Show all sub-groups',
    };
  }
  return {
    title: group ? `${group} has no actions yet` : 'This plan has no actions yet',
    words: 'Actions appear here once they are assigned to it.',
    change: { group: null },
    button: 'Show all sub-groups',
  };
}
