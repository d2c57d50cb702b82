import { Link } from '@fluentui/react-components';
import type { JSX, MouseEvent, ReactNode } from 'react';

/** A link out of the page, which opens beside it. Where Teams frames the page, Teams opens it. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }): JSX.Element {
  return (
    <Link inline href={href} target="_blank" rel="noopener noreferrer" onClick={(event) => leadOut(event, href)}>
      {children}
    </Link>
  );
}

function leadOut(event: MouseEvent, href: string): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (window.parent === window || !isPlain) return;
  event.preventDefault();
  void openByTeams(href);
}

/** What frames the page may be no Teams, or one that opens no links: then the browser does. */
async function openByTeams(href: string): Promise<void> {
  const { app } = await import('@microsoft/teams-js');
  const isOpened = app.isInitialized() && (await app.openLink(href).then(...DONE));
  if (!isOpened) window.open(href, '_blank', 'noopener,noreferrer');
}

const DONE = [() => true, () => false] as const;
