import { GraphFailure } from '../graph/graph-failure.ts';
import type { Account } from '../store/account.ts';
import type { Provisioned, ProvisioningPlan, ProvisioningStep } from '../store/provision.ts';
import { LISTS } from '../store/schema.ts';
import { BusyError, NotAllowedError, OfflineError, SignInError, StoreError } from '../store/store-error.ts';

/** Which site, as whom, and how far it got: what the words are about. */
export interface Attempt {
  /** The address of the site as people write it. */
  url: string;
  account: Account | null;
  done: number;
  /** What was being made; null before that. */
  step: ProvisioningStep | null;
}

const WIDTH = 100;

const COUNTED: readonly [ProvisioningStep['kind'], one: string, many: string][] = [
  ['list', 'list', 'lists'],
  ['column', 'column', 'columns'],
  ['index', 'index', 'indexes'],
];
const inList = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "12 lists", "1 column and 1 index". Commands have words of their own: the tab's are compiled when it is built. */
function stepsInWords(steps: readonly ProvisioningStep[]): string {
  const parts = COUNTED.flatMap(([kind, one, many]) => {
    const count = steps.filter((step) => step.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return inList.format(parts);
}

/** Exactly what will be made. */
export function planInWords({ steps, faults }: ProvisioningPlan): string {
  const parts = [...faults];
  if (steps.length === 0) parts.push(faults.length > 0 ? 'Everything else is there.' : 'Everything is there.');
  else parts.push(`To make, ${stepsInWords(steps)}, and nothing else:`, ...steps.map(stepAtLength));
  if (mayBeInRecycleBin(steps)) parts.push(RECYCLE_BIN);
  return parts.join('\n\n');
}

/** "the list “Plan actions”". */
export function stepInWords({ kind, title, columns: [column] }: ProvisioningStep): string {
  if (kind === 'list') return `the list “${title}”`;
  return kind === 'column' ? `the column ${column} of “${title}”` : `an index on ${column} of “${title}”`;
}

function stepAtLength(step: ProvisioningStep): string {
  if (step.kind === 'column') return `  ${stepInWords(step)}`;
  if (step.kind === 'index') return `  ${stepInWords(step)}, so that rows are found quickly`;
  return [`  ${step.title}`, `    ${step.about}`, ...wrapped(step.columns, '    ')].join('\n');
}

function wrapped(words: readonly string[], margin: string): string[] {
  const lines: string[] = [];
  for (const [index, word] of words.entries()) {
    const written = index < words.length - 1 ? `${word},` : word;
    const longer = `${lines.at(-1)} ${written}`;
    if (lines.length > 0 && longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`${margin}${written}`);
  }
  return lines;
}

function mayBeInRecycleBin(steps: readonly ProvisioningStep[]): boolean {
  const lists = steps.filter(({ kind }) => kind === 'list').length;
  return lists > 0 && lists < Object.keys(LISTS).length;
}

const RECYCLE_BIN =
  'The plan’s other lists are there already. If somebody deleted one of these, it may still be in the site’s recycle bin with all of its rows: restore it from there first, for what is made here is empty.';

/** What was made, what SharePoint would not take, and what to do next. */
export function outcomeInWords({ made, faults }: Provisioned): string {
  const parts = made.length > 0 ? [`Made: ${stepsInWords(made)}.`] : ['Nothing was made.'];
  if (faults.length > 0) parts.push('SharePoint would not take all of it:', ...faults);
  parts.push(made.some(({ kind }) => kind === 'list') ? NEXT : 'The app finds it the next time that it is opened.');
  return parts.join('\n\n');
}

const NEXT =
  'Next: see that those who will update the plan may edit on this site, as its members may, and open the app. Where no plan has been brought in yet, it says so.';

/** What went wrong, and how to go on; null where it is no failure of SharePoint's. */
export function failureInWords(failure: unknown, attempt: Attempt): string | null {
  if (!(failure instanceof StoreError)) return null;
  const { step, done } = attempt;
  if (!step) return `${reasonOf(failure, attempt)} Nothing was made.`;
  const kept =
    done > 0
      ? `${done} ${done === 1 ? 'thing was' : 'things were'} made before that and ${done === 1 ? 'stays' : 'stay'}.`
      : 'Nothing was made before that.';
  const goOn = 'To go on, run the same command again: it makes only what is still missing.';
  return `Stopped at ${stepInWords(step)}. ${reasonOf(failure, attempt)} ${kept} ${goOn}`;
}

function reasonOf(failure: StoreError, { url, account, step }: Attempt): string {
  const cause = failure.cause instanceof GraphFailure ? failure.cause : null;
  if (failure instanceof NotAllowedError) return step ? mayNotMake(account) : mayNotRead(url, account);
  if (failure instanceof SignInError) return 'Microsoft 365 does not know this account, or the sign-in has ended.';
  if (failure instanceof OfflineError) return noAnswer(cause, step !== null);
  if (failure instanceof BusyError) return 'SharePoint is busy just now: wait a few minutes.';
  if (cause?.status === 404 && !step) return `There is no site at ${url}, or this account may not see it.`;
  return `SharePoint refused this, in its own words: “${cause?.message ?? failure.message}”.`;
}

/** The cause is named, for it may be the network, a proxy or a sign-in that could not be renewed. */
const noAnswer = (cause: GraphFailure | null, isWrite: boolean): string =>
  `SharePoint did not answer (${cause?.message})${isWrite ? ', and may have done its work all the same' : ''}.`;

const nameOf = (account: Account | null): string => account?.userPrincipalName ?? 'This account';

const mayNotMake = (account: Account | null): string =>
  `${nameOf(account)} may not make lists on this site. An owner of the site can, or whoever has the right to manage lists there; and an administrator must have consented to Sites.Manage.All for the app registration.`;

const mayNotRead = (url: string, account: Account | null): string =>
  `${nameOf(account)} may not read ${url}. Ask an owner of the site.`;
