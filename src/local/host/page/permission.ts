/** A delegated permission of Microsoft Graph, with the words under which people are asked for it. */
interface Permission {
  name: string;
  words: string;
  /** Whether nobody but an administrator may grant it. */
  isForAdministrators?: true;
}

/**
 * Those that this stand-in knows, as Microsoft's "Graph permissions reference" describes them. A client may ask for any of
 * them, whether or not its registration lists it.
 */
const PERMISSIONS: readonly Permission[] = [
  { name: 'User.Read', words: 'Sign you in and read your profile' },
  { name: 'User.ReadBasic.All', words: 'Read all users’ basic profiles' },
  { name: 'Sites.Selected', words: 'Access selected sites, on your behalf' },
  { name: 'Sites.ReadWrite.All', words: 'Edit or delete items in all site collections' },
  { name: 'Sites.Manage.All', words: 'Create, edit, and delete items and lists in all site collections' },
  { name: 'Sites.FullControl.All', words: 'Have full control of all site collections', isForAdministrators: true },
];

/** Every sign-in has them, and nobody is asked for them. */
const OF_SIGNING_IN: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];
const GRAPH = 'https://graph.microsoft.com/';

/** What a request asks for; `prefix` is the resource's address where the request names it. */
export interface Asked {
  permissions: readonly Permission[];
  prefix: string;
  unknown: readonly string[];
}

/** Reads the scopes of a request, whatever their case. */
export function readScopes(scope: string): Asked {
  const words = scope.split(/\s+/).filter((word) => word !== '' && !OF_SIGNING_IN.includes(word.toLowerCase()));
  const named = words.map((word) => (word.startsWith(GRAPH) ? word.slice(GRAPH.length) : word));
  return {
    permissions: PERMISSIONS.filter(({ name }) => named.some((one) => isSame(one, name))),
    prefix: words.some((word) => word.startsWith(GRAPH)) ? GRAPH : '',
    unknown: named.filter((one) => !PERMISSIONS.some(({ name }) => isSame(one, name))),
  };
}

/** Some permissions by their names, in a settled order. */
export const permissionsOf = (names: ReadonlySet<string>): readonly Permission[] =>
  PERMISSIONS.filter(({ name }) => names.has(name));

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
