import { latinised } from './look-alike.ts';

/** What an action's text opens with. `ref` is a whole ref ("2.3 b"); a letter alone goes with its focus area's ref. */
export interface ActionMark {
  letter: string | null;
  ref: string | null;
  isLookAlike: boolean;
}

/** "Action 1.1: …", "Task B – …". */
const NAMED = /^(?:action|task|step|activity)\s+(?:no\.?\s*)?(\d+(?:\.\d+)*\.?[a-z]?[.):]|\p{Lu}[.):])\s*/iu;
const LETTER = /^\(?(\p{L})[.):\]]\s*(?=\S)/u;
const REF = /^\(?(\d+(?:\.\d+)*)(?:\.?[\s-]?(\p{L})[.):\]]\s*|([.):])\s+|\s+)(?=\S)/u;
const REF_ALONE = /^\(?(\d+(?:\.\d+)*)\.?[\s-]*(\p{L})?[.):\]]*$/u;

/** The mark that an action's text opens with: "A. Co-produce", "b) Hire", "2.3 b) Hire", "1.1.1 Agree". */
export function readActionMark(written: string): ActionMark {
  const text = written.trim().replace(NAMED, '$1 ');
  const letter = LETTER.exec(text.trim())?.[1];
  if (letter) return { letter: latinised(letter), ref: null, isLookAlike: latinised(letter) !== letter };
  const [, figures, after, mark] = REF.exec(text.trim()) ?? [];
  const isRef = figures !== undefined && (after !== undefined || mark !== undefined || figures.includes('.'));
  return isRef ? composed(figures, after) : { letter: null, ref: null, isLookAlike: false };
}

/** The mark that a cell of a ref column is: "1.1.2", "1.1 A", "A", "REC-7". */
export function readRefCell(text: string): ActionMark {
  const plain = text.trim();
  if (/^\(?\p{L}[.):\]]?$/u.test(plain)) return readActionMark(`${plain.replaceAll(/[^\p{L}]/gu, '')}. text`);
  const [, figures, after] = REF_ALONE.exec(plain) ?? [];
  if (figures !== undefined) return composed(figures, after);
  return { letter: null, ref: plain === '' ? null : plain, isLookAlike: false };
}

function composed(figures: string, letter: string | undefined): ActionMark {
  const latin = letter === undefined ? null : latinised(letter);
  return {
    letter: latin,
    ref: latin === null ? figures : `${figures} ${latin}`,
    isLookAlike: latin !== (letter ?? null),
  };
}
