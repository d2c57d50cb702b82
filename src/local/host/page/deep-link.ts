import { isRecord } from './message.ts';

// To a sub-page of the tab, to an address of the web, or nowhere that this host can go.
type LinkTarget = { kind: 'tab'; sub: string | undefined } | { kind: 'web'; url: string } | { kind: 'none' };

// A link to a tab is `https://teams.microsoft.com/l/entity/{app}/{page}?context={"subEntityId":…}` (Teams'
// documentation, "Deep link to a tab").
function readDeepLink(link: string): LinkTarget {
  if (!URL.canParse(link)) return { kind: 'none' };
  const url = new URL(link);
  if (url.hostname === 'teams.microsoft.com' && url.pathname.startsWith('/l/entity/')) {
    return { kind: 'tab', sub: readSubEntity(url.searchParams.get('context') ?? '{}') };
  }
  return url.protocol === 'https:' || url.protocol === 'http:' ? { kind: 'web', url: url.href } : { kind: 'none' };
}

function readSubEntity(context: string): string | undefined {
  try {
    const parts: unknown = JSON.parse(context);
    const sub = isRecord(parts) ? parts['subEntityId'] : undefined;
    return typeof sub === 'string' && sub !== '' ? sub : undefined;
  } catch (failure) {
    console.warn('The context of a link to the tab is no JSON, so the link opens the tab itself.', failure);
    return undefined;
  }
}

/** Follows a link of the tab; false when this host has nowhere to open it. */
export function openLink(link: string, openSubPage: (sub: string | undefined) => void): boolean {
  const target = readDeepLink(link);
  if (target.kind === 'tab') openSubPage(target.sub);
  if (target.kind === 'web') window.open(target.url, '_blank', 'noopener,noreferrer');
  return target.kind !== 'none';
}
