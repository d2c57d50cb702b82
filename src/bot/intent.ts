/** What a person wants who writes to the bot. */
export type Intent = 'greeting' | 'help' | 'actions' | 'unknown';

const WORDS: [Exclude<Intent, 'unknown'>, RegExp][] = [
  ['greeting', /^(hi|hello|hey|hiya|hi there|hello there|good (morning|afternoon|evening))$/],
  ['help', /^(help|help me|\?|info|what can you do|how does this work)$/],
  ['actions', /^((show |list )?(me )?(my |mine)?\s?actions|mine|due|what is due|what's due)$/],
];

/** Reads what was written, without the bot's own @mention, case and end marks. Store reviewers try "Hi", "Hello" and "Help". */
export function readIntent(text: string): Intent {
  const words = text
    .replaceAll(/<at[^>]*>.*?<\/at>/gis, ' ')
    .replaceAll(/&nbsp;|\s+/g, ' ')
    .replaceAll('’', "'")
    .trim()
    .toLocaleLowerCase('en-GB')
    .replace(/(?<=.)[.!?\s]+$/, '');
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unknown';
}
