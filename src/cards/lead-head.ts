import type { CardElementArray } from '@microsoft/teams.cards';
import { toBrief } from './brief.ts';
import { heading } from './card.ts';
import { dateNearby } from './date-words.ts';
import type { LeadCardFacts, LeadItem } from './lead-facts.ts';
import { bold, richText, subtle } from './rich-text.ts';
import { whyInWords } from './why-words.ts';

/** True while an action waits for an answer. */
export const isOpen = (item: LeadItem): boolean => item.done === null;

const openItems = ({ items }: LeadCardFacts): LeadItem[] => items.filter(isOpen);

function titleOf(facts: LeadCardFacts): string {
  const open = openItems(facts).length;
  if (open === 0) return isOwnWork(facts) ? 'Thank you, all of it is recorded' : 'Thank you, nothing is open';
  const still = open < facts.items.length ? 'would still like' : 'would like';
  return `${open === 1 ? '1 action' : `${open} actions`} ${still} a word from you`;
}

const isOwnWork = ({ items }: LeadCardFacts): boolean => items.some(({ done }) => done?.what === 'answered');

const NAMED = 3;

/** The card in a sentence. */
export function leadSummary(facts: LeadCardFacts): string {
  const open = openItems(facts);
  const names = open.slice(0, NAMED).map(({ actionName }) => toBrief(actionName, 60));
  const more = open.length > NAMED ? ` and ${open.length - NAMED} more` : '';
  return names.length > 0 ? `${titleOf(facts)}: ${names.join(', ')}${more}.` : `${titleOf(facts)}.`;
}

/** What stands above the actions: how many, why now, in whose place, and what came back. */
export function leadHead(facts: LeadCardFacts): CardElementArray {
  if (openItems(facts).length === 0) return [heading(titleOf(facts))];
  const why = sharedWhy(facts);
  return [
    heading(titleOf(facts)),
    ...(why ? [richText([why], { spacing: 'Small' })] : []),
    ...placeOf(facts),
    richText([subtle(hintOf(facts))], { spacing: 'Small' }),
    ...problemsOf(facts),
  ];
}

/** Why the actions are asked about, where it is the same for all that are open and can be said of all at once. */
export function sharedWhy(facts: LeadCardFacts): string | null {
  const { legend, askedBy, now } = facts;
  const reasons = openItems(facts).map(({ why }) => why);
  const all = new Set(reasons.map((why) => whyInWords(why, { legend, rating: null, askedBy, now })));
  const isOfAll = reasons.every(({ kind }) => kind === 'review' || kind === 'asked');
  return isOfAll && all.size === 1 ? ([...all][0] ?? null) : null;
}

function placeOf({ inPlaceOf, now }: LeadCardFacts): CardElementArray {
  if (!inPlaceOf) return [];
  const until = inPlaceOf.until ? ` until ${dateNearby(inPlaceOf.until, now)}` : '';
  const name = bold(toBrief(inPlaceOf.name, 80));
  return [richText(['You are asked in place of ', name, `, who is away${until}.`], { spacing: 'Small' })];
}

function hintOf(facts: LeadCardFacts): string {
  const isOne = openItems(facts).length === 1;
  const hint = isOne ? 'Nothing new? Press “No change”.' : 'Nothing new about one? Press its “No change”.';
  return facts.replaces ? `${hint} This card takes the place of an earlier one.` : hint;
}

/** Why the answer came back; what came back of single actions stands with them, perhaps far down. */
function problemsOf(facts: LeadCardFacts): CardElementArray {
  const back = openItems(facts).filter((item) => item.problem).length;
  const marked = back === 1 ? 'One answer is not recorded yet' : `${back} answers are not recorded yet`;
  const words = facts.problem
    ? [bold('Not recorded yet. '), toBrief(facts.problem, 500)]
    : [bold(marked), `, and ${back === 1 ? 'is' : 'are'} marked below.`];
  const isSaid = facts.problem !== null || (back > 0 && facts.items.length > 1);
  return isSaid ? [{ type: 'Container', style: 'attention', items: [richText(words)] }] : [];
}
