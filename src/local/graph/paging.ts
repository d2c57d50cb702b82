import type { Call, World } from './call.ts';
import { invalidRequest } from './refusal.ts';

/** The opaque place where a following page starts; good for the list it was given for only. */
export function skipToken(call: Call, at: number): string {
  return Buffer.from(`Paged=TRUE&p_ID=${at}&ix_List=${call.theList.id}`).toString('base64url');
}

/** Where a page starts, 0 for the first. @throws {Refusal} for a token of another list, or none of ours */
export function readSkipToken(call: Call): number {
  const token = call.query.get('skiptoken');
  if (token === undefined) return 0;
  const match = /^Paged=TRUE&p_ID=(\d{1,9})&ix_List=(.+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match || match[2] !== call.theList.id) throw invalidRequest('The skip token is not valid for this list.');
  return Number(match[1]);
}

/** A link such as the service gives, always of graph.microsoft.com, that repeats the request from another place on. */
export function nextLink(world: World, call: Call, name: 'skiptoken' | 'token', token: string): string {
  const kept = call.query.entries().filter(([key]) => key !== 'skiptoken' && key !== 'token');
  const options = kept.map(([key, value]) => `${OWN.has(key) ? key : `$${key}`}=${encodeURIComponent(value)}`);
  const place = name === 'token' ? `token=${token}` : `$skiptoken=${token}`;
  return `${world.links.base}${call.path.slice('/v1.0'.length)}?${[...options, place].join('&')}`;
}

/** Options that are no OData options carry no dollar sign. */
const OWN = new Set(['token']);
