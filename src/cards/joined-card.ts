import { toBrief } from './brief.ts';
import { heading, toCard, type Card } from './card.ts';
import { bold, richText, subtle } from './rich-text.ts';

/** Something that somebody asks about an action that stands on an open card. */
export interface JoinedFacts {
  askedBy: string;
  actionName: string;
  /** Null where they only want to know how things stand. */
  question: string | null;
}

/** A short word to a lead that their open card has grown, since a card that changes in place is not noticed. */
export function joinedCard({ askedBy, actionName, question }: JoinedFacts): Card {
  const who = toBrief(askedBy, 80) || 'Somebody';
  const name = toBrief(actionName, 60);
  return toCard({
    summary: `${who} asks about ${name}.`,
    body: [
      heading('There is a question for you'),
      richText([bold(who), ' asks about ', bold(name), question ? `: ${toBrief(question, 1_000)}` : '.']),
      richText([subtle('It stands on your card above, where you can answer it.')], { spacing: 'Small' }),
    ],
  });
}
