import { actionName, type BoardAction, type Structure } from '../../domain/board.ts';
import catalogue from '../words/en-GB/plan.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

/** What an action is called on the page: "1.1 A"; "1.1 (no letter)" where the plan gave none. */
export const nameAction = (
  action: Pick<BoardAction, 'ref' | 'structureKey'>,
  structure: readonly Structure[],
): string => actionName(action, structure, (area) => (area === '' ? say('unlettered') : say('unletteredIn', { area })));
