/** A reason that was given for a rating. */
export interface GivenReason {
  to: string;
  reason: string;
}

const KEPT = 20;
const OFFERED = 3;
const LONGEST = 200;

/** The reasons with one more, newest first, each once. */
export function withReason(given: readonly GivenReason[], one: GivenReason): readonly GivenReason[] {
  const others = given.filter(({ to, reason }) => to !== one.to || reason !== one.reason);
  return [one, ...others].slice(0, KEPT);
}

/** What may be the reason again: those given lately for the same rating, then what was last said of the action itself. */
export function suggestedReasons(given: readonly GivenReason[], to: string, lastWords: string | undefined): string[] {
  const before = given.filter((one) => one.to === to).map(({ reason }) => reason);
  const words = lastWords?.trim() ?? '';
  const isFit = (reason: string) => reason !== '' && reason.length <= LONGEST;
  return [...new Set([...before.slice(0, words === '' ? OFFERED : OFFERED - 1), words])].filter(isFit);
}
