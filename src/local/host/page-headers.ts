import type { HostConfig } from './config.ts';

/** The headers of every answer: nothing is stored, no inline script runs, and only the tab's own origin may be framed. */
export function listPageHeaders({ tabUrl, controlsUrl }: HostConfig): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${new URL(controlsUrl).origin}`,
    `frame-src ${new URL(tabUrl).origin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
