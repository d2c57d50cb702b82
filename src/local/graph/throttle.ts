import { Refusal } from './refusal.ts';
import type { Switches } from './switches.ts';

/** Real milliseconds that only rise: a stopped clock must not hold a window open. */
export type Monotonic = () => number;

/** What a request is counted by. */
interface Load {
  units: number;
  /** The person who asks, or null for the app. */
  userId: string | null;
  teamId: string | null;
}

/** Counts requests and resource units as SharePoint Online does (its throttling page, limits up to 1,000 licences). */
export interface Throttle {
  /** Counts a request; refused ones count too. Answers RateLimit headers where there are any. @throws {Refusal} 429 */
  admit(load: Load): Record<string, string>;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

interface Window {
  key: string;
  span: number;
  limit: number;
  cost: number;
}

/** A throttle with fixed windows that start at the first request in them. */
export function createThrottle(switches: Switches, now: Monotonic): Throttle {
  const windows = new Map<string, { start: number; used: number }>();
  const count = ({ key, span, cost }: Window): { used: number; resetSeconds: number } => {
    const known = windows.get(key);
    const state = known && now() - known.start < span ? known : { start: now(), used: 0 };
    state.used += cost;
    windows.set(key, state);
    return { used: state.used, resetSeconds: Math.max(1, Math.ceil((state.start + span - now()) / SECOND)) };
  };
  return {
    admit(load) {
      if (!switches.get('throttling')) return {};
      const results = windowsOf(switches, load).map((window) => ({ window, ...count(window) }));
      const over = results
        .filter(({ used, window }) => used > window.limit)
        .toSorted((a, b) => b.resetSeconds - a.resetSeconds)[0];
      const minute = results.find(({ window }) => window.key === 'app minute');
      const headers = minute ? rateLimitHeaders(switches, minute.used, minute.window.limit, minute.resetSeconds) : {};
      if (!over) return headers;
      // Throttled by another limit than the app's minute: no RateLimit headers, says the page.
      throw tooMany(over.resetSeconds, over.window.key === 'app minute' ? headers : {});
    },
  };
}

function windowsOf(switches: Switches, { units, userId, teamId }: Load): Window[] {
  const windows: Window[] = [];
  if (units > 0) {
    windows.push({ key: 'app minute', span: MINUTE, limit: switches.get('appUnitsPerMinute'), cost: units });
    windows.push({ key: 'app day', span: DAY, limit: switches.get('appUnitsPerDay'), cost: units });
    windows.push({ key: 'tenant', span: 5 * MINUTE, limit: switches.get('tenantUnitsPer5Minutes'), cost: units });
    if (userId)
      windows.push({
        key: `user ${userId}`,
        span: 5 * MINUTE,
        limit: switches.get('userRequestsPer5Minutes'),
        cost: 1,
      });
  }
  if (teamId)
    windows.push({ key: `team ${teamId}`, span: SECOND, limit: switches.get('teamRequestsPerSecond'), cost: 1 });
  return windows;
}

function rateLimitHeaders(
  switches: Switches,
  used: number,
  limit: number,
  resetSeconds: number,
): Record<string, string> {
  if (used * 100 < limit * switches.get('rateLimitHeadersFromPercent')) return {};
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(Math.max(0, limit - used)),
    'RateLimit-Reset': String(resetSeconds),
  };
}

function tooMany(seconds: number, headers: Record<string, string>): Refusal {
  return new Refusal(429, 'activityLimitReached', 'The request has been throttled', {
    headers: { ...headers, 'Retry-After': String(seconds) },
    innerCode: 'throttledRequest',
  });
}
