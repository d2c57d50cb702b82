import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useContext, type JSX, type ReactNode } from 'react';
import { SessionContext, type Session } from './session.ts';

// Requests go to this machine or to a service that retries them itself; the browser's idea of being online adds nothing.
const queries = { retry: false, networkMode: 'always' } as const;

const clients = new WeakMap<Session, QueryClient>();

/**
 * Gives a part of the page what was asked of the service in this session. The board itself asks nothing this way, and where
 * nobody has opened a plan yet there is nothing to ask.
 */
export function WithQueries({ children }: { children: ReactNode }): JSX.Element {
  const session = useContext(SessionContext);
  if (!session) return <>{children}</>;
  const client = clients.get(session) ?? new QueryClient({ defaultOptions: { queries, mutations: queries } });
  clients.set(session, client);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
