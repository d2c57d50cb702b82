import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { StateMessage } from '../ui/state-message.tsx';
import catalogue from '../words/en-GB/app.json';
import { wordsOf } from '../words/words-of.ts';
import { NO_GROUP, type Address } from './address.ts';
import type { PlanPageProps } from './plan-props.ts';

const say = wordsOf(catalogue);

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

const AllBroken = (): JSX.Element => <StateMessage title={say('allBroken')}>{say('allBrokenWords')}</StateMessage>;

function emptiness({ group, find }: Address): {
  title: string;
  words: string;
  change: Partial<Address>;
  button: string;
} {
  if (find) {
    return {
      title: say('nothingFound', { words: find }),
      words: say('nothingFoundWords'),
      change: { find: '' },
      button: say('showEverything'),
    };
  }
  if (group === NO_GROUP) {
    return {
      title: say('allAssigned'),
      words: say('allAssignedWords'),
      change: { group: null },
      button: say('showAllGroups'),
    };
  }
  return {
    title: group ? say('emptyGroup', { group }) : say('emptyPlan'),
    words: say('emptyWords'),
    change: { group: null },
    button: say('showAllGroups'),
  };
}
