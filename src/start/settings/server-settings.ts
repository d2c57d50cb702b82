import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GrantedSitesError, parseGrantedSites, type GrantedSite } from '../granted-sites.ts';
import { SettingCheck, type Reading, type Remedies } from './setting-check.ts';
import { readSettingSource } from './setting-source.ts';
import { readClientSecret, readId, readKey, readListen, readOneOf, readOrigin, readPort } from './setting-values.ts';

/** How the bot proves who it is. `identity` is the managed identity's own client id; null for the one that the system assigned. */
export type BotProof =
  { kind: 'secret'; secret: string } | { kind: 'managed' } | { kind: 'federated'; identity: string | null };

/** Everything that a server of a tenant is told. */
export interface ServerSettings {
  /** `https://plans.example.org`: where Teams and Graph reach it. */
  publicUrl: string;
  listen: string;
  port: number;
  tenantId: string;
  tab: { clientId: string; sites: 'selected' | 'all'; people: boolean };
  bot: { clientId: string; proof: BotProof };
  sites: { file: string } | { given: GrantedSite[] };
  noticesSecret: string | null;
  metricsToken: string | null;
}

/** Thrown with every fault of the settings at once. Holds no value of any. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** What each setting is, and where it is found. */
const REMEDIES: Remedies = {
  APM_PUBLIC_URL: 'the address at which Teams reaches this server, such as https://plans.example.org',
  APM_LISTEN: '127.0.0.1 behind a proxy of this machine, 0.0.0.0 in a container',
  APM_TENANT_ID: 'the “Directory (tenant) ID” that Entra shows under Overview',
  APM_TAB_CLIENT_ID: 'the “Application (client) ID” of the tab’s app registration',
  APM_BOT_CLIENT_ID:
    'the “Application (client) ID” of the bot’s app registration, or the client id of its managed identity',
  APM_BOT_SECRET: 'the “Value” that Entra shows once, when a client secret is made',
  APM_BOT_IDENTITY:
    'managed where the bot is a user-assigned managed identity, federated where its app registration trusts one',
  APM_IDENTITY_CLIENT_ID: 'the client id of the managed identity that the bot’s app registration trusts',
  APM_TAB_SITES: 'selected, or all where the pilot was consented to Sites.ReadWrite.All',
  APM_TAB_PEOPLE: 'on where User.ReadBasic.All was consented to',
  APM_SITES: 'the file that npm run grant writes',
  APM_SITES_JSON: 'the line that npm run grant prints',
  APM_NOTICES_SECRET: 'a random text, as openssl rand -base64 32 makes',
  APM_METRICS_TOKEN: 'a random text, as openssl rand -base64 32 makes',
};

/** Reads and checks all settings of a server. @throws {SettingsError} */
export function readServerSettings(
  file: string | null,
  env: NodeJS.ProcessEnv,
): { settings: ServerSettings; warnings: string[] } {
  const source = readSettingSource(file ?? env['APM_CONFIG'] ?? null, env);
  const check = new SettingCheck(source, REMEDIES);
  const settings = readAll(check);
  if (check.faults.length > 0)
    throw new SettingsError(
      `The server was not started. ${count(check.faults.length)} of its settings:\n${check.faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  // Without a fault nothing of it is missing.
  return { settings: settings as ServerSettings, warnings: source.warnings };
}

const count = (faults: number): string => (faults === 1 ? 'One fault' : `${faults} faults`);

function readAll(check: SettingCheck) {
  const [tabClientId, botClientId] = [
    check.needed('APM_TAB_CLIENT_ID', readId),
    check.needed('APM_BOT_CLIENT_ID', readId),
  ];
  if (tabClientId !== null && tabClientId === botClientId)
    check.fault(
      'APM_TAB_CLIENT_ID',
      'is that of the bot too: each needs a registration of its own, with the least that it needs',
    );
  return {
    publicUrl: check.needed('APM_PUBLIC_URL', readOrigin),
    listen: check.optional('APM_LISTEN', readListen) ?? '127.0.0.1',
    port: check.optional('APM_PORT', readPort) ?? 53_000,
    tenantId: check.needed('APM_TENANT_ID', readId),
    tab: {
      clientId: tabClientId,
      sites: check.optional('APM_TAB_SITES', readOneOf('selected', 'all')) ?? 'selected',
      people: check.optional('APM_TAB_PEOPLE', readOneOf('on', 'off')) === 'on',
    },
    bot: { clientId: botClientId, proof: readProof(check) },
    sites: readSites(check),
    noticesSecret: check.optional('APM_NOTICES_SECRET', readKey),
    metricsToken: check.optional('APM_METRICS_TOKEN', readKey),
  };
}

function readProof(check: SettingCheck): BotProof | null {
  const secret = check.optional('APM_BOT_SECRET', readClientSecret);
  const kind = check.optional('APM_BOT_IDENTITY', readOneOf('managed', 'federated'));
  const identity = check.optional('APM_IDENTITY_CLIENT_ID', readId);
  if (check.isSet('APM_BOT_SECRET') === check.isSet('APM_BOT_IDENTITY'))
    check.fault(
      'APM_BOT_IDENTITY',
      check.isSet('APM_BOT_SECRET')
        ? 'and APM_BOT_SECRET are both set: the bot proves who it is in one way'
        : 'is missing, and so is APM_BOT_SECRET: the bot cannot prove who it is',
    );
  if (check.isSet('APM_IDENTITY_CLIENT_ID') && kind === 'managed')
    check.fault(
      'APM_IDENTITY_CLIENT_ID',
      'is for APM_BOT_IDENTITY=federated: else the bot is the identity, by APM_BOT_CLIENT_ID',
    );
  if (secret !== null) return { kind: 'secret', secret };
  if (kind === 'federated') return { kind, identity };
  return kind === 'managed' ? { kind } : null;
}

function readSites(check: SettingCheck): ServerSettings['sites'] | null {
  const file = check.optional('APM_SITES', readRecordFile);
  const given = check.optional('APM_SITES_JSON', readRecord);
  if (check.isSet('APM_SITES') && check.isSet('APM_SITES_JSON'))
    check.fault('APM_SITES_JSON', 'and APM_SITES are both set: the sites are recorded in one place');
  if (!check.isSet('APM_SITES') && !check.isSet('APM_SITES_JSON'))
    check.fault('APM_SITES', 'is missing, and so is APM_SITES_JSON: the bot knows no site to serve');
  if (file !== null) return { file };
  return given === null ? null : { given };
}

/** The file is read again while the server runs, so what is kept of it is where it is. */
function readRecordFile(path: string): Reading<string> {
  const text = textOf(path);
  if (text === null) return { wrong: 'names a file that there is not, or that cannot be read' };
  const { wrong } = readRecord(text);
  return wrong === undefined ? { value: resolve(path) } : { wrong };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function readRecord(text: string): Reading<GrantedSite[]> {
  try {
    return { value: parseGrantedSites(text, 'It') };
  } catch (thrown) {
    if (!(thrown instanceof GrantedSitesError)) throw thrown;
    return { wrong: `cannot be used. ${thrown.message.replaceAll(/\s*\n\s*/g, ' ').replace(/\.$/, '')}` };
  }
}
