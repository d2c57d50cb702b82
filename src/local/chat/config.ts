/** A person as the chat client knows one. `id` is the Entra id, in lower case. */
export interface ChatPerson {
  id: string;
  name: string;
  upn: string;
}

/** The team that the chat client shows. */
interface ChatTeam {
  id: string;
  name: string;
  groupId: string;
  channels: { id: string; name: string }[];
}

/** Who uses the chat client, and what stands in it. */
export interface ChatWorld {
  tenantId: string;
  clientId: string;
  me: ChatPerson;
  others: ChatPerson[];
  team: ChatTeam;
}

/** The Playground takes five users beside the current one, neither fewer nor more. */
const OTHER_USERS = 5;

/**
 * The Playground's `.m365agentsplayground.yml`, as JSON, which YAML reads. A user's `id` is the Entra id too: the
 * Playground finds the person of a new chat by `id` alone, letter by letter.
 */
export function writeChatConfig(world: ChatWorld): string {
  const config = {
    version: '0.1.1',
    tenantId: world.tenantId,
    bot: { id: `28:${world.clientId}`, name: 'Action Plan Monitor' },
    currentUser: toUser(world.me),
    users: fiveOf(world).map(toUser),
    personalChat: { id: personalChatId(world.me) },
    groupChat: { id: '19:group-chat@thread.v2', name: 'Group chat' },
    team: { id: world.team.id, name: world.team.name, aadGroupId: world.team.groupId, channels: world.team.channels },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** The chat between a person and the bot; the same on every start. */
export const personalChatId = (me: ChatPerson): string => `a:${me.id.toLowerCase()}`;

function fiveOf({ me, others }: ChatWorld): ChatPerson[] {
  const own = others.filter((person) => person.id.toLowerCase() !== me.id.toLowerCase());
  const invented = Array.from({ length: OTHER_USERS }, (_, index) => invent(index + 1));
  return [...own, ...invented].slice(0, OTHER_USERS);
}

const invent = (number: number): ChatPerson => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  name: `Colleague ${number}`,
  upn: `colleague${number}@contoso.onmicrosoft.com`,
});

function toUser({ id, name, upn }: ChatPerson) {
  const key = id.toLowerCase();
  const [givenName = name, ...rest] = name.split(' ');
  return {
    id: key,
    aadObjectId: key,
    name,
    // Spelt as the Playground spells it.
    userPrincipleName: upn,
    email: upn,
    givenName,
    surname: rest.join(' ') || givenName,
  };
}
