import type { Check } from './check.ts';
import { CHECKS } from './checks.ts';
import { isRight } from './report.ts';
import type { Verdict } from './run-checks.ts';

/** What would be done, check by check. */
export const planInWords = (isThorough: boolean): string =>
  [
    'It would make throw-away lists on the site, called “Action Plan Monitor check” with an id, and delete each again:',
    ...CHECKS.map(
      (check) => `  ${check.title}\n    ${check.does}${check.isThorough && !isThorough ? ' (with --thorough)' : ''}`,
    ),
    'A deleted list stays in the site’s recycle bin until that is emptied.',
  ].join('\n');

/** “3 of 13: Status and code of what is refused …” */
export const startInWords = (check: Check, at: number, total: number): string => `${at} of ${total}: ${check.title} …`;

/** How it ended, in a line or two. */
export function endInWords({ isSettled, findings, open }: Verdict): string {
  const right = findings.filter(isRight).length;
  const wrong = findings.length - right;
  const found = [...(right > 0 ? [`${right} as guessed`] : []), ...(wrong > 0 ? [`${wrong} otherwise`] : [])].join(
    ', ',
  );
  const head = `   ${isSettled ? 'settled' : 'unsettled'}${found ? `: ${found}` : ''}`;
  return [head, ...open.map((reason) => `   ${reason}`)].join('\n');
}

/** What could not be deleted, and how to try again. */
export const leftInWords = (left: readonly string[]): string =>
  [
    'These throw-away lists could not be deleted; run the same with --clean later, or delete them on the site:',
    ...left.map((title) => `  ${title}`),
  ].join('\n');

/** How many questions are settled. */
export const summaryInWords = (verdicts: readonly Verdict[]): string =>
  `${verdicts.filter(({ isSettled }) => isSettled).length} of ${verdicts.length} questions are settled.`;
