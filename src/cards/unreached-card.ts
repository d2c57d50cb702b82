import type { CardElementArray, ITextBlock } from '@microsoft/teams.cards';
import { toBrief } from './brief.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { bold, richText, subtle } from './rich-text.ts';
import { toUnmarked } from './unmarked.ts';
import { namesInWords } from './waiting-list.ts';

/** A lead who cannot be reached in chat. */
export interface UnreachedFacts {
  name: string;
  /** The id by which Teams can mention them; null where they are no member of the team, as people of other tenants are not. */
  mentionId: string | null;
  actionNames: readonly string[];
  boardUrl: string;
}

/** Asks somebody in their sub-group's channel, since their chat takes no message of the bot. */
export function unreachedCard({ name, mentionId, actionNames, boardUrl }: UnreachedFacts): Card {
  const who = toUnmarked(toBrief(name, 60));
  const names = namesInWords(actionNames);
  const card = toCard({
    summary: `${who}, ${countOf(actionNames)} would like a word from you: ${names}.`,
    body: [
      heading(`${capital(countOf(actionNames))} would like a word`),
      ...personOf(who, mentionId),
      richText([subtle('About: '), bold(names)], { spacing: 'Small' }),
      richText([mentionId ? REACHABLE : UNREACHABLE], { spacing: 'Small' }),
    ],
    actions: [openBoard(boardUrl)],
  });
  if (mentionId === null) return card;
  return {
    ...card,
    msteams: { entities: [{ type: 'mention', text: `<at>${who}</at>`, mentioned: { id: mentionId, name: who } }] },
  };
}

const REACHABLE =
  'I could not write to you in chat. Please say how it is going on the board, or add the app to your chats, so that I can ask you there next time.';
const UNREACHABLE =
  'I cannot write to them, so somebody who knows them may ask. What they say can be recorded on the board “on behalf of”.';

/** A mention works in a text block alone, whose Markdown the name has been freed of. */
const personOf = (who: string, mentionId: string | null): CardElementArray =>
  mentionId === null ? [richText([bold(who)])] : [mention(who)];

const mention = (who: string): ITextBlock => ({ type: 'TextBlock', wrap: true, text: `<at>${who}</at>` });

const countOf = (names: readonly string[]): string => (names.length === 1 ? '1 action' : `${names.length} actions`);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
