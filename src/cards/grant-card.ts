import type { ITextBlock } from '@microsoft/teams.cards';
import { heading, toCard, type Card } from './card.ts';
import { richText, subtle } from './rich-text.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const WHERE =
  'The address of the site: in one of this team’s channels open Files and choose “Open in SharePoint”. Copy what the browser shows, in place of ADDRESS.';

/**
 * Says what is missing where the app was added to a team whose site it was not granted. The bot may not ask for the site's
 * address; `groupId`, the team's Microsoft 365 group, came with the team.
 */
export function grantCard(groupId: string | null): Card {
  const group = groupId && ID.test(groupId) ? ` --group ${groupId.toLowerCase()}` : '';
  return toCard({
    summary: 'I may not read this team’s plan yet. One command gives me access to its site, and to nothing else.',
    body: [
      heading('One step is missing'),
      richText(['I may not read this team’s plan yet. Somebody who runs me runs this command:']),
      {
        type: 'Container',
        style: 'emphasis',
        items: [command(`npm run grant -- --site ADDRESS${group}`)],
      },
      richText([WHERE]),
      richText(
        [
          subtle(
            'It gives me access to that site and to nothing else. I then say hello here within minutes; if I do not, remove me from this team and add me again.',
          ),
        ],
        { spacing: 'Small' },
      ),
    ],
  });
}

/** Something to copy: a text block, since text runs are not broken between lines. */
const command = (text: string): ITextBlock => ({ type: 'TextBlock', wrap: true, fontType: 'Monospace', text });
