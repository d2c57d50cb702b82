import type { JSX } from 'react';
import { PressButton } from '../ui/press-button.tsx';
import { isFiltered } from '../features/filter/filter.ts';
import { NO_FILTER } from '../features/filter/filter-words.ts';
import { StateMessage } from '../ui/state-message.tsx';
import empty from '../words/en-GB/empty.json';
import { wordsOf } from '../words/words-of.ts';
import { NO_GROUP, type Address } from './address.ts';
import type { PlanPageProps } from './plan-props.ts';

const say = wordsOf(empty);

/** What a view without actions says, and the way out of it. */
export function EmptyView({ board, address, go }: Pick<PlanPageProps, 'board' | 'address' | 'go'>): JSX.Element {
  if (board.actions.length === 0 && board.strays.some(({ list }) => list === 'actions'))
    return <StateMessage title={say('brokenTitle')}>{say('broken')}</StateMessage>;
  const { title, words, change, button } = emptiness(address, board.actions.length === 0);
  return (
    <StateMessage title={title} actions={change && <PressButton onClick={() => go(change)}>{button}</PressButton>}>
      {words}
    </StateMessage>
  );
}

interface Emptiness {
  title: string;
  words: string;
  change: Partial<Address> | null;
  button: string;
}

function emptiness(address: Address, isPlanEmpty: boolean): Emptiness {
  const { group, find } = address;
  if (isPlanEmpty) return { title: say('planTitle'), words: say('plan'), change: null, button: '' };
  const everything = { change: { find: '', ...NO_FILTER }, button: say('showEverything') };
  if (isFiltered(address)) return { title: say('filterTitle'), words: say('filter'), ...everything };
  if (find) return { title: say('findTitle', { find }), words: say('find'), ...everything };
  const allGroups = { change: { group: null }, button: say('showGroups') };
  if (group === NO_GROUP) return { title: say('homelessTitle'), words: say('homeless'), ...allGroups };
  return { title: say('groupTitle', { group: group ?? '' }), words: say('group'), ...allGroups };
}
