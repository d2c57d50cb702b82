import type { ActionPart } from '../../../../domain/plan.ts';
import { withoutLetter } from '../../../../domain/action-text.ts';
import { readParts } from '../../../../exchange/recognise/cells/action-parts.ts';

/** An action's text set out: what comes before its parts, and the parts. */
export function setOut(text: string, letter: string | null): { intro: string; parts: ActionPart[] } {
  const whole = withoutLetter(text, letter);
  const parts = readParts(whole);
  const first = parts[0];
  if (!first) return { intro: whole, parts };
  const textAt = whole.indexOf(first.text);
  return { intro: whole.slice(0, whole.lastIndexOf(first.mark, textAt)).trim(), parts };
}
