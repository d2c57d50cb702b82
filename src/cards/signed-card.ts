import { toBrief } from './brief.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { momentNearby } from './date-words.ts';
import { bold, richText, subtle } from './rich-text.ts';

/** A review date that was signed. */
export interface SignedFacts {
  label: string;
  by: string;
  /** ISO moment. */
  on: string;
  /** SHA-256 of the kept file, in hexadecimal digits. */
  hash: string;
  boardUrl: string;
  /** ISO moment. */
  now: string;
}

/** As people compare such figures, and as it breaks over lines on a phone. */
const inGroups = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? '';

/** Tells a channel the fingerprint of a signed review date: whoever changed the kept file would have to change this message too. */
export function signedCard({ label, by, on, hash, boardUrl, now }: SignedFacts): Card {
  const name = toBrief(label, 60);
  return toCard({
    summary: `${name} is signed by ${toBrief(by, 80)}.`,
    body: [
      heading('A review date is signed'),
      richText([bold(name), `, by ${toBrief(by, 80)}, ${momentNearby(on, now)}`]),
      richText([subtle('Fingerprint (SHA-256) of the plan as it stood:')], { spacing: 'Small' }),
      richText([bold(inGroups(toBrief(hash, 80)))], { spacing: 'None' }),
      richText([subtle('A later rating does not go into it, and a correction stands beside it.')], {
        spacing: 'Small',
      }),
    ],
    actions: [openBoard(boardUrl)],
  });
}
