import { expect, it } from 'vitest';
import { readIntent } from './intent.ts';

const TODAY = '2026-11-26';

it.each([
  ['Hi', 'greeting'],
  ['hello!', 'greeting'],
  ['Hi everyone', 'greeting'],
  ['<at>Action Plan Monitor</at>&nbsp;Hey', 'greeting'],
  ['Good morning.', 'greeting'],
  ['HELP', 'help'],
  ['?', 'help'],
  ['What can you do?', 'help'],
  ['I need help', 'help'],
  ['My actions', 'actions'],
  ['show me my actions please', 'actions'],
  ['show my actions', 'actions'],
  ['list all my actions', 'actions'],
  ['What do I lead?', 'actions'],
  ['due', 'due'],
  ['What’s due?', 'due'],
  ['what is due now', 'due'],
  ['anything open?', 'due'],
  ['What do you need from me?', 'due'],
  ['start again', 'resume'],
  ['Please start again.', 'resume'],
  ['resume', 'resume'],
  ["I'm back", 'resume'],
  ['who has not answered?', 'waiting'],
  ['Who hasn’t answered yet?', 'waiting'],
  ['who has not replied', 'waiting'],
  ['who still has not responded', 'waiting'],
  ['Who have not answered', 'waiting'],
  ['who is missing?', 'waiting'],
  ['who are we waiting for?', 'waiting'],
  ['who is late', 'waiting'],
  ['missing answers', 'waiting'],
  ['Thank you very much!', 'thanks'],
  ['ok, thanks', 'thanks'],
  ['', 'unknown'],
  ['hijack', 'unknown'],
  ['who leads 1.1 A?', 'unknown'],
  ['stop the clocks on 1.1 A', 'unknown'],
  ['1.1 A green', 'unknown'],
])('“%s” is a wish for %s', (text, kind) => {
  expect(readIntent(text, TODAY)).toEqual({ kind });
});

it.each([
  ['stop for two weeks', '2026-12-09'],
  ['Please stop for 2 weeks.', '2026-12-09'],
  ['stop asking me for a month', '2026-12-25'],
  ['Pause until 4 January', '2027-01-03'],
  ['pause reminders until Monday', '2026-11-29'],
  ['don’t ask me until the end of January', '2027-01-31'],
  ['snooze a week', '2026-12-02'],
  ['mute 3 days', '2026-11-28'],
])('“%s” is a wish for peace up to %s', (text, until) => {
  expect(readIntent(text, TODAY)).toEqual({ kind: 'pause', until });
});

it.each(['stop', 'Stop!', 'stop it please', 'pause', 'stop until further notice', 'stop for ever'])(
  '“%s” is a wish for peace that does not say how long',
  (text) => {
    expect(readIntent(text, TODAY)).toEqual({ kind: 'pause', until: null });
  },
);
