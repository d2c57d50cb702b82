/** Who reads a setting: the server of a tenant, an administrator's commands, the package for Teams, the product on one's own machine, or its tests. */
export type SettingUse = 'server' | 'commands' | 'package' | 'local' | 'tests';

/** Every setting of the product, and who reads it. */
export const SETTING_USES = {
  APM_CONFIG: ['server', 'commands'],
  APM_PUBLIC_URL: ['server', 'package'],
  APM_PUBLIC_HOST: ['package'],
  APM_LISTEN: ['server'],
  APM_PORT: ['server', 'local'],
  APM_TENANT_ID: ['server', 'commands', 'package'],
  APM_TAB_CLIENT_ID: ['server', 'commands', 'package'],
  APM_BOT_CLIENT_ID: ['server', 'commands', 'package'],
  APM_CLIENT_ID: ['commands'],
  APM_TEAMS_APP_ID: ['package'],
  APM_APP_VERSION: ['package'],
  APM_PUBLISHER_NAME: ['package'],
  APM_PUBLISHER_URL: ['package'],
  APM_PRIVACY_URL: ['package'],
  APM_TERMS_URL: ['package'],
  APM_TAB_OBJECT_ID: ['package'],
  APM_BOT_OBJECT_ID: ['package'],
  APM_BOT_SECRET: ['server', 'commands'],
  APM_BOT_IDENTITY: ['server'],
  APM_IDENTITY_CLIENT_ID: ['server'],
  APM_TAB_SITES: ['server', 'package'],
  APM_TAB_PEOPLE: ['server', 'package'],
  APM_SITES: ['server', 'commands', 'local'],
  APM_SITES_JSON: ['server'],
  APM_NOTICES_SECRET: ['server'],
  APM_METRICS_TOKEN: ['server'],
  APM_GRAPH_PORT: ['local'],
  APM_HOST_PORT: ['local'],
  APM_CHAT_PORT: ['local'],
  APM_CHAT: ['local'],
  APM_CHAT_AS: ['local'],
  APM_DATA: ['commands', 'local'],
  APM_NOW: ['local'],
  APM_SAMPLE: ['local'],
  APM_WORDS: ['local'],
  APM_BROWSER: ['tests'],
  APM_TEST_LONG: ['tests'],
} as const satisfies Record<`APM_${string}`, readonly SettingUse[]>;

/** The name of a setting. */
export type SettingName = keyof typeof SETTING_USES;

/** Whether a setting is for one's own machine alone. */
export const isLocalOnly = (name: SettingName): boolean =>
  SETTING_USES[name].every((use) => use === 'local' || use === 'tests');

/** Whether there is a setting of that name. */
export const isSettingName = (name: string): name is SettingName => Object.hasOwn(SETTING_USES, name);

/** The setting that was probably meant by a name that there is not; null where none is near. */
export function nearestName(name: string): SettingName | null {
  const [nearest] = (Object.keys(SETTING_USES) as SettingName[])
    .map((one) => ({ one, steps: stepsBetween(name.toUpperCase(), one) }))
    .toSorted((a, b) => a.steps - b.steps);
  return nearest && nearest.steps <= 2 ? nearest.one : null;
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [at, against] of [...other].entries())
      next.push(Math.min((row[at] ?? 0) + (letter === against ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}
