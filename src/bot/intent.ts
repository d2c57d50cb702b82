import type { PartialDate } from '../domain/plan.ts';
import { readPause } from '../domain/read-pause.ts';

/**
 * What a person wants who writes to the bot. `actions`: what they lead; `due`: what waits for their answer; `pause`: no more
 * questions by the clock, up to a day that is included, or null where they did not say how long; `waiting`: who has not answered.
 */
export type Intent =
  | { kind: 'greeting' | 'help' | 'actions' | 'due' | 'resume' | 'waiting' | 'thanks' | 'unknown' }
  | { kind: 'pause'; until: PartialDate | null };

type Plain = Exclude<Intent['kind'], 'pause' | 'unknown'>;

const WORDS: [Plain, RegExp][] = [
  [
    'greeting',
    /^(hi|hello|hey|hiya|hi there|hello there|(good )?(morning|afternoon|evening)|good day)( all| everyone| bot)?$/,
  ],
  [
    'help',
    /^((i need |please )?help( me)?|\?+|info|commands|what can (you|i) (do|say|write|ask)|how (does this|do you) work|who are you)$/,
  ],
  [
    'actions',
    /^((please )?(show|list|give|tell)( me)? )?((all )?(of )?my|mine|the)?\s?actions( please)?$|^mine$|^what (are my actions|do i lead)$/,
  ],
  [
    'due',
    /^((please )?show( me)? )?((what is|what's|anything|my) )?(due|open|outstanding|overdue)( now| today| actions)?( please)?$|^what (do (you|i) need( from me)?|have i to answer|should i do)$|^(my )?card$/,
  ],
  [
    'resume',
    /^(please )?(start|begin|go on|carry on|resume|unpause|continue|ask me)( (asking|again|now|please|messages|with the reminders))*$|^(i am|i'm) back( again)?$/,
  ],
  [
    'waiting',
    /^(who|which leads?|whom)( else)?( of them| of us)? ((has|have|hasn't|haven't|did|didn't|is|are|do|not|still|yet) )*((to )?(answer(ed)?|replied|reply|respond(ed)?|missing|outstanding|waiting|to come))( yet| so far)?$|^(who are|who is) (we|you) (still )?waiting for$|^(show )?(missing|outstanding|open) answers$|^who is late$/,
  ],
  [
    'thanks',
    /^(ok |okay |great |perfect |brilliant |lovely )?(thanks|thank you|thanks a lot|many thanks|cheers|ta|thx)( very much| so much| a lot| again)?$|^(ok|okay|great|perfect|brilliant|lovely|got it|will do)$/,
  ],
];

const PAUSE =
  /^(?:please )?(?:stop|pause|mute|snooze|quiet|be quiet|leave me alone|no more (?:messages|reminders|cards)|(?:don't|do not) (?:ask|remind|message) me)(?: (?:asking|reminding|messaging|writing to)(?: me)?| me| it| now| please| reminders| messages| asking)*(?<rest>.*)$/;

/**
 * Reads what was written, without the bot's own @mention, case and end marks. Store reviewers try "Hi", "Hello" and "Help".
 * `today` is the plan's day.
 */
export function readIntent(text: string, today: PartialDate): Intent {
  const words = toWords(text);
  const plain = WORDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (plain) return { kind: plain };
  const rest = PAUSE.exec(words)?.groups?.['rest'];
  if (rest === undefined) return { kind: 'unknown' };
  const until = readPause(rest, today);
  // "Stop the clocks on 1.1 A" is about something else.
  return until !== null || /^\s*(?:$|for|until|till|til)\b|^$/.test(rest)
    ? { kind: 'pause', until }
    : { kind: 'unknown' };
}

const toWords = (text: string): string =>
  text
    .replaceAll(/<at[^>]*>.*?<\/at>/gis, ' ')
    .replaceAll(/&nbsp;|\s+/g, ' ')
    .replaceAll('’', "'")
    .trim()
    .toLocaleLowerCase('en-GB')
    .replace(/(?<=.)[.!?\s]+$/, '')
    .replaceAll(/\s*,\s*/g, ' ')
    .replaceAll(/\s+/g, ' ');
