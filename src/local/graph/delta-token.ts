import type { Call, World } from './call.ts';
import { nextLink } from './paging.ts';
import { invalidRequest, Refusal } from './refusal.ts';

/** Where a delta goes on: in the enumeration of all items, after an id, or in the changes, after a change. */
export interface DeltaPlace {
  phase: 'items' | 'changes';
  after: number;
  /** The newest change when the enumeration began. */
  since: number;
}

interface Token extends DeltaPlace {
  list: string;
  generation: number;
  issued: number;
}

const DAY = 86_400_000;

/** A token for a place, good for this list and for some time. */
export function writeDeltaToken(world: World, call: Call, place: DeltaPlace): string {
  const token: Token = {
    ...place,
    list: call.theList.id,
    generation: world.switches.get('deltaGeneration'),
    issued: world.clock.now().getTime(),
  };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** The place that the call's token names; the beginning without one, the present for `latest`. @throws {Refusal} */
export function readDeltaToken(world: World, call: Call, now: number): DeltaPlace {
  const text = call.query.get('token') ?? call.query.get('skiptoken') ?? call.params['deltaToken'];
  if (text === undefined || text === '') return { phase: 'items', after: 0, since: now };
  if (text === 'latest') return { phase: 'changes', after: now, since: 0 };
  const token = parse(text);
  if (!token || token.list !== call.theList.id) refuseForeign(world, call, now);
  const age = world.clock.now().getTime() - token.issued;
  const isOld = age > world.switches.get('deltaTokenLifeDays') * DAY;
  if (isOld || token.generation !== world.switches.get('deltaGeneration')) refuseGone(world, call, now);
  return token;
}

function refuseForeign(world: World, call: Call, now: number): never {
  const status = world.switches.get('foreignTokenStatus');
  if (status === 410) refuseGone(world, call, now);
  throw invalidRequest('The delta token is not valid for this list.', status);
}

/** 410 with a link that starts afresh (Graph's listitem-delta page; onedrive-api-docs#1356). */
function refuseGone(world: World, call: Call, now: number): never {
  const fresh = writeDeltaToken(world, call, { phase: 'items', after: 0, since: now });
  const message = 'Resync required. Replace any local items with the server’s version.';
  throw new Refusal(410, world.switches.get('deltaGoneCode'), message, {
    headers: { Location: nextLink(world, call, 'token', fresh) },
    innerCode: 'resyncChangesApplyDifferences',
  });
}

function parse(text: string): Token | undefined {
  try {
    const token = JSON.parse(Buffer.from(text, 'base64url').toString()) as Partial<Token> | null;
    const isWhole =
      token && Number.isInteger(token.after) && Number.isInteger(token.since) && typeof token.list === 'string';
    return isWhole && (token.phase === 'items' || token.phase === 'changes') ? (token as Token) : undefined;
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}
