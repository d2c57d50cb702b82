import { expect, it } from 'vitest';
import { readGrantRequest } from './grant-request.ts';

const BOT = '6e1f2a34-0000-4000-8000-00000000000c';
const TAB = '6e1f2a34-0000-4000-8000-00000000000b';
const SET_UP = '6e1f2a34-0000-4000-8000-00000000000d';
const SITE = ['--site', 'https://contoso.sharepoint.com/sites/send', '--tenant', 'contoso.com', '--client', SET_UP];

/** The applications by kind, or what is wrong. */
function read(args: string[], env: NodeJS.ProcessEnv = {}): unknown {
  const reading = readGrantRequest([...SITE, ...args], env);
  if (reading.kind === 'request') return Object.fromEntries(reading.request.apps.map(({ kind, id }) => [kind, id]));
  return reading.kind === 'faults' ? reading.faults : reading.kind;
}

it('bot and tab are named by options or the environment, and either may be left out', () => {
  expect(read(['--bot', BOT.toUpperCase()], { APM_TAB_CLIENT_ID: TAB })).toEqual({ bot: BOT, tab: TAB });
  expect(read([], { APM_BOT_CLIENT_ID: BOT })).toEqual({ bot: BOT });
  expect(read(['--tab', TAB], { APM_BOT_CLIENT_ID: '' })).toEqual({ tab: TAB });
  expect(read(['--bot', BOT], { APM_BOT_CLIENT_ID: SET_UP })).toEqual({ bot: BOT });
});

it('neither, one for both, and what is no id are refused', () => {
  expect(read([])).toEqual([expect.stringMatching(/^--bot and --tab are missing/)]);
  expect(read(['--bot', BOT, '--tab', BOT])).toEqual([expect.stringContaining('have one id')]);
  expect(read(['--bot', 'x', '--tab', 'y'])).toEqual([
    '“x” is no application (client) id of the bot.',
    '“y” is no application (client) id of the tab.',
  ]);
});
