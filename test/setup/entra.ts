import { createHash, randomUUID } from 'node:crypto';
import type { BrowserContext, Request, Route } from 'playwright-core';
import type { LocalPerson } from '../../src/local/graph/server.ts';

/** What stands in for login.microsoftonline.com and for graph.microsoft.com in a browser's context. */
export interface Entra {
  /** Who has a session with Microsoft in this browser: a user principal name. */
  session: string | null;
  /** Whether the app was allowed what it asks for; `ask` lets people allow it themselves. */
  consent: 'given' | 'ask' | 'administrator';
  /** What was allowed so far. */
  granted: Set<string>;
  /** Whether a token is renewed without its person: `no` wants them, a number is Entra's refusal, as 53003. */
  renews: 'yes' | 'no' | number;
  /** What was asked for at the token endpoint, in order: the scopes and the claims. */
  asked: { grant: string; scopes: string[]; claims: string | null }[];
  /** Where an administrator's consent was asked for. */
  addresses: string[];
}

export interface EntraOptions {
  tenantId: string;
  clientId: string;
  /** The redirect address that the app registration names. */
  redirectUri: string;
  /** `http://localhost:PORT`: the local Graph server. */
  graph: string;
}

interface Code {
  upn: string;
  nonce: string;
  challenge: string;
  claims: string | null;
}

const NO_SCOPES = new Set(['openid', 'profile', 'offline_access']);

/**
 * Answers as Entra's endpoints do, as far as msal reads them (Entra's authorization code flow page): the code is bound to its
 * verifier, the redirect address must be the registered one, and a token is of the scopes that were asked for.
 */
export async function standInForEntra(context: BrowserContext, options: EntraOptions): Promise<Entra> {
  const entra: Entra = { session: null, consent: 'given', granted: new Set(), renews: 'yes', asked: [], addresses: [] };
  const codes = new Map<string, Code>();
  const people = (await (await fetch(`${options.graph}/_local/people`)).json()) as LocalPerson[];
  const answering = { entra, codes, people, options };
  await context.route('https://login.microsoftonline.com/**', (route, request) => answer(answering, route, request));
  await context.route('https://graph.microsoft.com/**', (route, request) =>
    toLocalGraph(options.graph, route, request),
  );
  return entra;
}

interface Answering {
  entra: Entra;
  codes: Map<string, Code>;
  people: LocalPerson[];
  options: EntraOptions;
}

async function answer(answering: Answering, route: Route, request: Request): Promise<void> {
  const { entra, options } = answering;
  const url = new URL(request.url());
  const base = `/${options.tenantId}/oauth2/v2.0`;
  if (url.pathname === `${base}/authorize`) return authorize(answering, route, url);
  if (url.pathname === `${base}/token`) return giveToken(answering, route, request);
  if (url.pathname === `${base}/logout`) {
    entra.session = null;
    return redirect(route, url.searchParams.get('post_logout_redirect_uri') ?? 'about:blank');
  }
  entra.addresses.push(url.href);
  return route.fulfill({ status: 404, body: 'This stand-in for Entra has no such page.' });
}

async function authorize({ entra, codes, people, options }: Answering, route: Route, url: URL): Promise<void> {
  const asked = url.searchParams;
  const fault = faultIn(asked, options);
  if (fault) return show(route, `<p>${fault}</p>`);
  const back = (answered: Record<string, string>) => {
    const fragment = new URLSearchParams({ ...answered, state: asked.get('state') ?? '' });
    return redirect(route, `${options.redirectUri}#${fragment}`);
  };
  const as = asked.get('_as') ?? (asked.get('prompt') === 'select_account' ? null : entra.session);
  if (asked.get('_refuse'))
    return back({ error: 'access_denied', error_description: 'AADSTS65004: User declined to consent.' });
  if (!as) {
    if (asked.get('prompt') === 'none')
      return back({
        error: 'login_required',
        error_description: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
      });
    const links = people.map((one) => linkTo(url, { _as: one.userPrincipalName }, `Sign in as ${one.displayName}`));
    return show(route, `<h1>Pick an account</h1>${links.join('')}`);
  }
  entra.session = as;
  if (entra.consent === 'administrator')
    return back({ error: 'access_denied', error_description: 'AADSTS90094: The grant requires admin permission.' });
  const wanted = scopesIn(asked.get('scope'));
  if (isUnheardOf(entra, wanted) && !asked.get('_accept')) {
    if (asked.get('prompt') === 'none')
      return back({
        error: 'interaction_required',
        suberror: 'consent_required',
        error_description: 'AADSTS65001: The user or administrator has not consented.',
      });
    const links = [linkTo(url, { _as: as, _accept: '1' }, 'Accept'), linkTo(url, { _refuse: '1' }, 'Cancel')];
    return show(route, `<h1>Permissions requested</h1>${links.join('')}`);
  }
  for (const scope of wanted) entra.granted.add(scope);
  const code = randomUUID();
  const [nonce, challenge] = [asked.get('nonce') ?? '', asked.get('code_challenge') ?? ''];
  codes.set(code, { upn: as, nonce, challenge, claims: asked.get('claims') });
  return back({ code, client_info: clientInfo(personOf(people, as), options) });
}

function faultIn(asked: URLSearchParams, { clientId, redirectUri }: EntraOptions): string | null {
  if (asked.get('client_id') !== clientId) return 'AADSTS700016: Application was not found in the directory.';
  if (asked.get('redirect_uri') !== redirectUri) return 'AADSTS50011: The redirect URI does not match.';
  return asked.get('code_challenge_method') === 'S256'
    ? null
    : 'AADSTS9002325: Proof Key for Code Exchange is required.';
}

async function giveToken(answering: Answering, route: Route, request: Request): Promise<void> {
  const { entra, codes, people, options } = answering;
  const form = new URLSearchParams(request.postData() ?? '');
  const scopes = scopesIn(form.get('scope'));
  const code = codes.get(form.get('code') ?? '');
  codes.delete(form.get('code') ?? '');
  const claims = form.get('claims') ?? code?.claims ?? null;
  entra.asked.push({ grant: form.get('grant_type') ?? '', scopes, claims });
  const refuse = (error: string, description: string) =>
    json(route, request, 400, { error, error_description: description, suberror: 'message_only' });
  const isRefresh = form.get('grant_type') === 'refresh_token';
  if (!isRefresh && !isProven(code, form.get('code_verifier') ?? ''))
    return refuse('invalid_grant', 'AADSTS501481: The Code_Verifier does not match the code_challenge.');
  if (isRefresh && isUnheardOf(entra, scopes))
    return refuse('invalid_grant', 'AADSTS65001: The user or administrator has not consented.');
  if (isRefresh && entra.renews === 'no')
    return refuse('interaction_required', 'AADSTS50076: You must use multi-factor authentication.');
  if (isRefresh && entra.renews !== 'yes')
    return refuse(
      'interaction_required',
      `AADSTS${entra.renews}: Access has been blocked by Conditional Access policies.`,
    );
  const upn = code?.upn ?? (form.get('refresh_token') ?? '').replace(/^refresh /, '');
  const tokens = (await (await fetch(`${options.graph}/_local/tokens`)).json()) as Record<string, string>;
  const names = scopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
  const proof = claims?.includes('nbf') ? ['claims'] : [];
  return json(route, request, 200, {
    token_type: 'Bearer',
    scope: scopes.join(' '),
    expires_in: 3600,
    access_token: `${tokens[upn]}/${[...names, ...proof].join(',')}`,
    refresh_token: `refresh ${upn}`,
    id_token: idToken(personOf(people, upn), options, code?.nonce),
    client_info: clientInfo(personOf(people, upn), options),
  });
}

const scopesIn = (text: string | null): string[] =>
  (text ?? '').split(' ').filter((one) => one !== '' && !NO_SCOPES.has(one));

/** Whether something is wanted that nobody allowed yet. */
const isUnheardOf = ({ consent, granted }: Entra, scopes: readonly string[]): boolean =>
  consent === 'ask' && scopes.some((scope) => !granted.has(scope));

const isProven = (code: Code | undefined, verifier: string): boolean =>
  code !== undefined && createHash('sha256').update(verifier).digest('base64url') === code.challenge;

const personOf = (people: readonly LocalPerson[], upn: string): LocalPerson => {
  const person = people.find((one) => one.userPrincipalName === upn);
  if (!person) throw new Error(`Nobody is called ${upn}.`);
  return person;
};

const packed = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');

const clientInfo = ({ id }: LocalPerson, { tenantId }: EntraOptions): string => packed({ uid: id, utid: tenantId });

function idToken(person: LocalPerson, { tenantId, clientId }: EntraOptions, nonce: string | undefined): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: clientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: now,
    exp: now + 3600,
    oid: person.id,
    sub: person.id,
    tid: tenantId,
    name: person.displayName,
    preferred_username: person.userPrincipalName,
    ...(nonce ? { nonce } : {}),
  };
  return `${packed({ alg: 'RS256', typ: 'JWT' })}.${packed(claims)}.${packed({})}`;
}

function linkTo(url: URL, more: Record<string, string>, words: string): string {
  const to = new URL(url);
  for (const [name, value] of Object.entries(more)) to.searchParams.set(name, value);
  return `<p><a href="${to.href.replaceAll('&', '&amp;')}">${words}</a></p>`;
}

const show = (route: Route, body: string) => route.fulfill({ contentType: 'text/html', body });
const redirect = (route: Route, location: string) => route.fulfill({ status: 302, headers: { location } });

const json = (route: Route, request: Request, status: number, body: object) =>
  route.fulfill({
    status,
    contentType: 'application/json',
    headers: { 'access-control-allow-origin': request.headers()['origin'] ?? '*' },
    body: JSON.stringify(body),
  });

async function toLocalGraph(graph: string, route: Route, request: Request): Promise<void> {
  const { pathname, search } = new URL(request.url());
  const body = request.postDataBuffer();
  const answered = await fetch(`${graph}/graph${pathname}${search}`, {
    method: request.method(),
    headers: await request.allHeaders(),
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  const {
    ['content-encoding']: _encoding,
    ['content-length']: _length,
    ...headers
  } = Object.fromEntries(answered.headers);
  await route.fulfill({ status: answered.status, headers, body: Buffer.from(await answered.arrayBuffer()) });
}
