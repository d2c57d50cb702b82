import { Unsettled } from './answers.ts';
import type { Check, Seen } from './check.ts';
import { NoAnswer } from './wire.ts';
import type { Workbench } from './workbench.ts';

/** What became of a check: settled where nothing stays open. */
export interface Verdict extends Seen {
  check: Check;
  isSettled: boolean;
}

/** What running them tells as it goes on. */
export interface Follow {
  started: (check: Check) => void;
  ended: (verdict: Verdict) => void;
  /** Whether somebody has stopped it. */
  isStopped: () => boolean;
}

/** Runs checks one after the other and tidies up after each; `left` are lists that could not be deleted. */
export async function runChecks(
  checks: readonly Check[],
  bench: Workbench,
  { started, ended, isStopped }: Follow,
): Promise<{ verdicts: Verdict[]; left: string[] }> {
  const verdicts: Verdict[] = [];
  const left: string[] = [];
  for (const check of checks) {
    if (isStopped()) break;
    started(check);
    const seen = await look(check, bench);
    left.push(...(await bench.tidyUp()));
    const verdict = { ...seen, check, isSettled: seen.open.length === 0 };
    verdicts.push(verdict);
    ended(verdict);
  }
  return { verdicts, left };
}

/** Whatever goes wrong is a reason why a question stays open; the next one may be answered all the same. */
async function look(check: Check, bench: Workbench): Promise<Seen> {
  const seen: Seen = { findings: [], notes: [], open: [] };
  try {
    await check.run(bench, {
      find: (name, value, words) => void seen.findings.push({ name, value, seen: words }),
      note: (words) => void seen.notes.push(words),
      leave: (reason) => void seen.open.push(reason),
    });
  } catch (thrown) {
    seen.open.push(reasonOf(thrown));
  }
  return seen;
}

/** An answer of a shape that nobody thought of ends one question, not all: what was made must still be deleted. */
function reasonOf(thrown: unknown): string {
  if (thrown instanceof Unsettled) return thrown.message;
  if (thrown instanceof NoAnswer) return `SharePoint did not answer: ${thrown.message}.`;
  return `An answer was not of the shape that this question expects (${String(thrown)}).`;
}
