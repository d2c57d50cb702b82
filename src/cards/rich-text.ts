import type { IRichTextBlock, ITextRun } from '@microsoft/teams.cards';
import { withBreaks, withoutFunctions } from './unmarked.ts';

/** A part of a line. */
export type Run = string | { text: string; isBold?: true; isSubtle?: true };

/** Part of a line that stands out. */
export const bold = (text: string): Run => ({ text, isBold: true });

/** Part of a line that steps back. */
export const subtle = (text: string): Run => ({ text, isSubtle: true });

/**
 * A line of foreign and own words. Text runs know no Markdown and no HTML, so that an action's words can neither break
 * the card nor pass for a link or a heading of ours.
 * https://learn.microsoft.com/adaptive-cards/schema-explorer/text-run
 */
export function richText(
  runs: Run[],
  more: Pick<IRichTextBlock, 'spacing' | 'separator' | 'id' | 'isVisible'> = {},
): IRichTextBlock {
  return { type: 'RichTextBlock', ...more, inlines: runs.map(toTextRun) };
}

function toTextRun(run: Run): ITextRun {
  if (typeof run === 'string') return { type: 'TextRun', text: toShown(run) };
  const { text, isBold, isSubtle } = run;
  return {
    type: 'TextRun',
    text: toShown(text),
    ...(isBold ? { weight: 'Bolder' } : {}),
    ...(isSubtle ? { isSubtle } : {}),
  };
}

const toShown = (text: string): string => withBreaks(withoutFunctions(text));
