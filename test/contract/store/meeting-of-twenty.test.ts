import { afterEach, expect, it, vi } from 'vitest';
import { simulateMeeting } from '../../setup/simulated-meeting.ts';
import { howOften, patience } from '../../setup/how-often.ts';

/** Units that an app may use in a minute in a tenant of up to 1,000 licences (SharePoint throttling page). */
const UNITS_A_MINUTE = 1250;
const MINUTES = howOften(3, 21);

afterEach(() => void vi.useRealTimers());

it(
  'a meeting of twenty stays within a third of the app’s minute, and everybody is where the chair is within ten seconds',
  async () => {
    const { byMinute, slowest, requests } = await simulateMeeting({
      people: 20,
      minutes: MINUTES,
      time: {
        stop: () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }),
        advance: (milliseconds) => void vi.advanceTimersByTime(milliseconds),
      },
    });
    console.info(`a meeting of 20, units a minute: ${byMinute.join(' ')}; requests ${requests}; slowest ${slowest} s`);
    expect(byMinute).toHaveLength(MINUTES);
    expect(Math.max(...byMinute)).toBeLessThanOrEqual(UNITS_A_MINUTE / 3);
    expect(slowest).toBeLessThanOrEqual(10);
  },
  patience(120_000, 600_000),
);
