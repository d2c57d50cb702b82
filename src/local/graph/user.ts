import type { Call, Reply, World } from './call.ts';
import { readFilter, type Condition } from './filter-text.ts';
import type { LocalPerson } from './person.ts';
import { readSelect, readTop } from './query.ts';
import { itemNotFound, Refusal } from './refusal.ts';
import { checkSelect, pick } from './selection.ts';

const PROPERTIES = new Set([
  'id',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'jobTitle',
  'mobilePhone',
  'businessPhones',
  'officeLocation',
  'preferredLanguage',
  'userType',
  'accountEnabled',
]);
const PAGE = 100;

/** GET /me; only people have one. */
export function getMe(world: World, call: Call): Reply {
  if (call.caller.kind === 'app') {
    throw new Refusal(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  }
  return answerUser(world, call, call.caller.person);
}

/** GET /users/{id or user principal name}. */
export function getUser(world: World, call: Call): Reply {
  const key = call.params['user'] ?? '';
  const person = world.people.find(key);
  if (!person) {
    const message = `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`;
    throw new Refusal(404, 'Request_ResourceNotFound', message);
  }
  return answerUser(world, call, person);
}

/** GET /users; `$search` and `$count` need `ConsistencyLevel: eventual` (Graph's user-list page). */
export function getUsers(world: World, call: Call): Reply {
  const search = call.query.get('search');
  const count = call.query.get('count') === 'true';
  const isEventual = call.headers['consistencylevel']?.toLowerCase() === 'eventual';
  if ((search !== undefined || count) && !isEventual) {
    const message = 'Request with $search or $count needs the header ConsistencyLevel: eventual.';
    throw new Refusal(400, 'Request_UnsupportedQuery', message);
  }
  const filter = call.query.get('filter');
  const conditions = filter ? readFilter(filter) : [];
  const found = world.people
    .all()
    .filter((person) => conditions.every((one) => holds(one, person)) && isFound(search, person));
  const shown = found.slice(0, Math.min(readTop(call.query) ?? PAGE, 999)).map((person) => show(call, person));
  const total = count ? { '@odata.count': found.length } : {};
  return { status: 200, body: { '@odata.context': `${world.links.metadata}#users`, ...total, value: shown } };
}

/** GET /groups/{id}/members. */
export function getMembers(world: World, call: Call): Reply {
  if (!call.params['group']) throw itemNotFound('The group was not found');
  const value = world.people.all().map((person) => ({ '@odata.type': '#microsoft.graph.user', ...show(call, person) }));
  return { status: 200, body: { '@odata.context': `${world.links.metadata}#directoryObjects`, value } };
}

function answerUser(world: World, call: Call, person: LocalPerson): Reply {
  return { status: 200, body: { '@odata.context': `${world.links.metadata}#users/$entity`, ...show(call, person) } };
}

function show(call: Call, person: LocalPerson): Record<string, unknown> {
  const select = readSelect(call.query);
  checkSelect(select, PROPERTIES, 'microsoft.graph.user');
  const words = person.displayName.split(' ');
  const usual = {
    businessPhones: [],
    displayName: person.displayName,
    givenName: words[0] ?? null,
    jobTitle: null,
    mail: person.userPrincipalName,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'en-GB',
    surname: words.length > 1 ? words.slice(1).join(' ') : null,
    userPrincipalName: person.userPrincipalName,
    id: person.id,
  };
  return select ? pick({ ...usual, userType: 'Member', accountEnabled: true }, select) : usual;
}

const FILTERED = ['displayName', 'userPrincipalName', 'id'] as const;

function holds({ field, operator, value }: Condition, person: LocalPerson): boolean {
  const name = field === 'mail' ? 'userPrincipalName' : FILTERED.find((one) => one === field);
  if (!name || (operator !== 'eq' && operator !== 'startswith')) {
    throw new Refusal(400, 'Request_UnsupportedQuery', `Unsupported Query: ${operator} on '${field}'.`);
  }
  const [actual, wanted] = [person[name].toLowerCase(), String(value).toLowerCase()];
  return operator === 'eq' ? actual === wanted : actual.startsWith(wanted);
}

/** `"displayName:moss"` finds words that start so. */
function isFound(search: string | undefined, person: LocalPerson): boolean {
  if (search === undefined) return true;
  const match = /^"?(displayName|mail|userPrincipalName):([^"]*)"?$/.exec(search.trim());
  if (!match) throw new Refusal(400, 'BadRequest', `Syntax error in $search: ${search}`);
  const text = match[1] === 'displayName' ? person.displayName : person.userPrincipalName;
  const wanted = (match[2] ?? '').toLowerCase();
  return (
    text
      .toLowerCase()
      .split(/[\s@.]+/)
      .some((word) => word.startsWith(wanted)) || text.toLowerCase().startsWith(wanted)
  );
}
