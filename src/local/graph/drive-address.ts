import { invalidRequest } from './refusal.ts';
import { driveIdOf, findSite } from './site.ts';

/**
 * Brings the forms of a file's address to one: `/drives/{drive}/items/{locator}/…`, where a locator is an id, `root`, or
 * either with a path, as in `root:/a/b.txt` (Graph's page on addressing drive items).
 */
export function intoDrive(segments: string[]): void {
  if (segments[0] === 'sites' && segments[2] === 'drive' && segments.length > 3) {
    segments.splice(0, 3, 'drives', driveIdOf(findSite(segments[1] ?? '')));
  }
  if (segments[0] !== 'drives') return;
  if (segments[2] === 'root' || segments[2] === 'root:') segments.splice(2, 0, 'items');
  const start = segments[3];
  if (segments[2] !== 'items' || !start?.endsWith(':')) return;
  const end = segments.findIndex((segment, at) => at > 3 && segment.endsWith(':'));
  const last = end < 0 ? segments.length - 1 : end;
  const names = segments.slice(4, last + 1).map((name, at) => (at === last - 4 ? name.replace(/:$/, '') : name));
  if (names.length === 0) throw invalidRequest('A path is missing after the colon.');
  segments.splice(3, last - 2, `${start}/${names.join('/')}`);
}
