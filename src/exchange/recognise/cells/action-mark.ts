import { latinised } from './look-alike.ts';

/** What an action's text opens with. `ref` is a whole ref ("2.3 b"); a letter alone goes with its focus area's ref. */
export interface ActionMark {
  letter: string | null;
  ref: string | null;
  isLookAlike: boolean;
}

/** "Action 1.1: …", "Task B – …". */
const NAMED =
  /^(?:action|task|step|activity|recommendation|rec|item)\s+(?:no\.?\s*)?(\d+(?:\.\d+)*\.?[a-z]?(?:[.):]|\s[–—-](?=\s))|\p{Lu}(?:[.):]|\s[–—-](?=\s)))\s*/iu;
const LETTER = /^\(?(\p{L})(?:[.):\]]\s*(?=\S)(?!\p{L}\.)|\s[–—-]\s+(?=\p{Lu}))/u;
const NUMERAL = /^\(?([ivx]{2,4})[.):\]]\s*(?=\S)/;
const REF =
  /^\(?(\d+(?:\.\d+)*)(?:\.?[\s-]?(\p{L})[.):\]]\s*|\s?\((\p{L})\)\s*|(?<=\.\d+)(\p{L})\s+(?=\p{Lu})|\.?(\p{Ll})\s+(?=\p{Lu})|([.):]|\s?[–—]|\s-)\s+|\s+)(?=\S)/u;
const REF_ALONE = /^\(?(\d+(?:\.\d+)*)\.?[\s-]*\(?(\p{L})?[.):\]]*\s*[–—-]?$/u;
/** Letters with a figure: "MD1:", "R4 –". */
const CODE = /^(\p{Lu}{1,4}[-.]?\d+(?:\.\d+)*)(?:[:)]|\.(?=\s)|\s[–—-])\s+(?=\S)/u;
/** A figure that counts or measures and numbers nothing: "1.5 FTE recruited". */
const AMOUNT =
  /^\d+(?:\.\d+)?\s*(?:%|x\s|(?:fte|wte|days?|weeks?|months?|years?|hours?|hrs|minutes|million|thousand|m|k|km|miles?|per|metres?|[ap]m)\b)/i;
const NO_MARK: ActionMark = { letter: null, ref: null, isLookAlike: false };

/** The mark that an action's text opens with: "A. Co-produce", "b) Hire", "2.3 b) Hire", "1.1.1 Agree", "Action 4: Mend". */
export function readActionMark(text: string): ActionMark {
  const plain = text
    .trim()
    .replace(/^[•●▪◦*–-]\s+/u, '')
    .replace(NAMED, '$1 ');
  const letter = LETTER.exec(plain)?.[1] ?? NUMERAL.exec(plain)?.[1];
  if (letter) return { letter: latinised(letter), ref: null, isLookAlike: latinised(letter) !== letter };
  if (AMOUNT.test(plain)) return NO_MARK;
  const code = CODE.exec(plain)?.[1];
  if (code !== undefined) return { ...NO_MARK, ref: code };
  const [, figures, ...marks] = REF.exec(plain) ?? [];
  const after = marks.slice(0, 4).find((one) => one !== undefined);
  const isRef = figures !== undefined && (after !== undefined || marks[4] !== undefined || figures.includes('.'));
  return isRef ? composed(figures, after) : NO_MARK;
}

/** The mark of a cell in a column of refs: "1.1.2", "1.1 A", "1.1(a)", "A", "REC-7". */
export function readRefCell(text: string): ActionMark {
  const plain = text.trim();
  if (/^\(?\p{L}[.):\]]?$/u.test(plain)) return readActionMark(`${plain.replaceAll(/[^\p{L}]/gu, '')}. text`);
  const [, figures, after] = REF_ALONE.exec(plain) ?? [];
  if (figures !== undefined) return composed(figures, after);
  const bare = plain.replace(/\s*[.:)–—-]+$/u, '');
  return { ...NO_MARK, ref: bare === '' ? null : bare };
}

function composed(figures: string, letter: string | undefined): ActionMark {
  const latin = letter === undefined ? null : latinised(letter);
  return {
    letter: latin,
    ref: latin === null ? figures : `${figures} ${latin}`,
    isLookAlike: latin !== (letter ?? null),
  };
}
