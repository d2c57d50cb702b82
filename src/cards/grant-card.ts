import type { ITextBlock } from '@microsoft/teams.cards';
import { heading, toCard, type Card } from './card.ts';
import { richText, subtle } from './rich-text.ts';

/** An address whose every character stands for itself in Markdown too; others are named by what they are. */
const PLAIN_ADDRESS = /^https?:\/\/[\w.%/:-]{1,400}$/;

/** Says what is missing where the app was added to a team whose site it was not granted; `siteUrl` is null where it is not known. */
export function grantCard(siteUrl: string | null): Card {
  const isPlain = siteUrl !== null && PLAIN_ADDRESS.test(siteUrl) && !/_\B|\B_/.test(siteUrl);
  return toCard({
    summary: 'I may not read this team’s plan yet. One command gives me access to its site, and to nothing else.',
    body: [
      heading('One step is missing'),
      richText(['I may not read this team’s plan yet. Somebody who runs me runs this command:']),
      {
        type: 'Container',
        style: 'emphasis',
        items: [command(`npm run grant -- --site ${isPlain ? siteUrl : 'ADDRESS-OF-THE-SITE'}`)],
      },
      richText([subtle('It gives me access to this team’s site and to nothing else.')], { spacing: 'Small' }),
    ],
  });
}

/** Something to copy: a text block, since text runs are not broken between lines. */
const command = (text: string): ITextBlock => ({ type: 'TextBlock', wrap: true, fontType: 'Monospace', text });
