import { decode } from './query.ts';

/** An address taken apart: decoded segments, with a site named in any of Graph's forms as one segment. */
export interface Address {
  segments: string[];
  /** The token of `delta(token='…')`. */
  deltaToken: string | undefined;
  /** The address as it was given, without the brackets of `delta(…)`: what paging links repeat. */
  path: string;
}

const BY_PATH = /^\/sites\/([^/:]+):\/(.+?)(?::(\/.*)?)?$/;
const BY_FUNCTION = /^\/sites\/([^/]+)\/getByPath\(path='([^']*)'\)(?::?(\/.*))?$/i;
const DELTA = /^delta\((?:token='([^']*)')?\)$/i;

/**
 * Reads a path that starts after the version. A site is `/sites/{id}`, `/sites/{host}:/{path}` (closed with a colon where
 * more follows) or `/sites/{id}/getByPath(path='…')` (microsoft-graph-docs, site-get and site-getbypath).
 */
export function readAddress(path: string): Address {
  const trimmed = path.replace(/\/+$/, '');
  const segments = siteForm(trimmed) ?? trimmed.split('/').slice(1).map(decodeSegment);
  const last = DELTA.exec(segments.at(-1) ?? '');
  if (last) segments[segments.length - 1] = 'delta';
  return { segments, deltaToken: last?.[1], path: last ? trimmed.replace(/\([^()]*\)$/, '') : trimmed };
}

function siteForm(path: string): string[] | undefined {
  const byPath = BY_PATH.exec(path);
  if (byPath) return ['sites', `${byPath[1]}:/${decodeSegment(byPath[2] ?? '')}`, ...rest(byPath[3])];
  const byFunction = BY_FUNCTION.exec(path);
  if (!byFunction) return undefined;
  return ['sites', `${byFunction[1]}:${decodeSegment(byFunction[2] ?? '')}`, ...rest(byFunction[3])];
}

function rest(path: string | undefined): string[] {
  return path ? path.split('/').slice(1).filter(Boolean).map(decodeSegment) : [];
}

/** A plus sign in a path is a plus sign. */
function decodeSegment(segment: string): string {
  return decode(segment.replaceAll('+', '%2B'));
}
