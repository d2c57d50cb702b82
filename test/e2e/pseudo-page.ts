import type { Page } from 'playwright-core';

/**
 * What can be read on a page in pseudo words, seen or heard, and stands in no brackets: words that come from no catalogue.
 * What `data` holds is the plan's own.
 */
export async function wordsOutside(page: Page, data: readonly string[]): Promise<string[]> {
  const found = await page.evaluate(readOutside);
  const known = folded(data.join(' | '));
  const outside = found.flatMap((words) => words.split('\n'));
  return [...new Set(outside)].filter((words) => !isData(folded(words), known));
}

const folded = (words: string): string =>
  words
    .replaceAll(/[\s\u200B]+/g, ' ')
    .trim()
    .toLocaleLowerCase('en-GB');

const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?';
/** Days, figures and initials, which the browser's own formats write. */
const FORMATTED = new RegExp(
  `^(?:[\\d\\s.,:/()+–-]|${MONTHS}|mon|tues|wednes|thurs|fri|satur|sun|day)*$|^\\p{L}{1,2}$`,
  'u',
);

/** Words of the plan, several of them in a row, or a title behind its ref. */
const isData = (words: string, known: string): boolean =>
  FORMATTED.test(words) ||
  known.includes(words) ||
  known.includes(words.replace(/^\S+ /, '')) ||
  words.split(/[,·]/).every((part) => FORMATTED.test(part.trim()) || known.includes(part.trim()));

function readOutside(): string[] {
  const SPOKEN = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder', 'title'];
  const outside: string[] = [];
  let depth = 0;
  const note = (words: string) => {
    if (/\p{L}/u.test(words)) outside.push(words);
  };
  /** Splits words where brackets open and close; those between them are of a catalogue. */
  const read = (text: string, isShown: boolean) => {
    for (const part of text.split(/(?=[⟦⟧])|(?<=[⟦⟧])/u)) {
      if (part === '⟦') depth++;
      else if (part === '⟧') depth--;
      else if (depth === 0 && isShown) note(part);
    }
  };
  const walk = (element: Element) => {
    if (/^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|IFRAME)$/.test(element.tagName)) return;
    for (const name of SPOKEN) {
      const before = depth;
      depth = 0;
      read(element.getAttribute(name) ?? '', true);
      depth = before;
    }
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child);
      else if (child.nodeType === Node.TEXT_NODE) read(child.textContent ?? '', element.checkVisibility());
    }
  };
  walk(document.body);
  if (depth !== 0) outside.push(`brackets that do not close: ${depth}`);
  return outside;
}

/** Buttons, tabs and menu items whose words do not fit into them. */
export function clippedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role="tab"], [role="menuitem"], label, [role="radio"]')]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => element.clientWidth > 1)
      .map((element) => `${element.textContent}: ${element.scrollWidth} in ${element.clientWidth} px`),
  );
}
