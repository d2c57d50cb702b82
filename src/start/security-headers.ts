import type { RequestHandler } from 'express';
import { contentPolicy, hotPolicy } from './content-policy.ts';
import type { TabConfig } from './tab-config.ts';

/** The page that a sign-in comes back to. Microsoft's own page must be able to reach the one that opened it: https://learn.microsoft.com/entra/msal/javascript/browser/redirect-bridge */
const SIGN_IN_PAGE = '/sign-in.html';

/** What the page may use of a browser: the clipboard, for links and pasted tables. */
const POLICY = Object.entries({
  'clipboard-read': '(self)',
  'clipboard-write': '(self)',
  ...Object.fromEntries(
    ['camera', 'display-capture', 'geolocation', 'hid', 'microphone', 'midi', 'payment', 'serial', 'usb'].map(
      (name) => [name, '()'],
    ),
  ),
})
  .map(([name, allowed]) => `${name}=${allowed}`)
  .join(', ');

const YEAR = 31_536_000;

/** The headers of whatever the server answers. HTTP alone is a matter of one's own machine, where `local` is set. */
export function securityHeaders(config: TabConfig, { isHot }: { isHot: boolean }): RequestHandler {
  const headers = {
    'Content-Security-Policy': isHot ? hotPolicy(config) : contentPolicy(config),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': POLICY,
    ...(config.local ? {} : { 'Strict-Transport-Security': `max-age=${YEAR}` }),
  };
  return (request, response, next) => {
    response.set(headers);
    // A page that another site opened is cut off from it; popups that it opens itself are not.
    if (request.path !== SIGN_IN_PAGE) response.set('Cross-Origin-Opener-Policy', 'same-origin-allow-popups');
    next();
  };
}
