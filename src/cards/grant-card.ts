import { toBrief } from './brief.ts';
import { heading, toCard, type Card } from './card.ts';
import { code, richText, subtle } from './rich-text.ts';

/** Says what is missing where the app was added to a team whose site it was not granted; `siteUrl` is null where it is not known. */
export function grantCard(siteUrl: string | null): Card {
  const command = `npm run grant -- --site ${siteUrl ? toBrief(siteUrl, 400) : 'ADDRESS-OF-THE-SITE'}`;
  return toCard({
    summary: 'I may not read this team’s plan yet. One command gives me access to its site, and to nothing else.',
    body: [
      heading('One step is missing'),
      richText(['I may not read this team’s plan yet. Somebody who runs me runs this command:']),
      { type: 'Container', style: 'emphasis', items: [richText([code(command)])] },
      richText([subtle('It gives me access to this team’s site and to nothing else.')], {
        spacing: 'Small',
      }),
    ],
  });
}
