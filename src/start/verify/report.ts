import { SWITCHES } from '../../local/graph/switch-table.ts';
import type { Finding, SwitchName } from './check.ts';
import { redact } from './redact.ts';
import type { Verdict } from './run-checks.ts';

/** Where a guess of ours comes from; what the marks of the switches mean. */
const MARKS = {
  D: 'documented by Microsoft',
  S: 'in Microsoft’s schema',
  I: 'reported in public issues',
  C: 'seen in public code',
  M: 'measured',
  U: 'a guess of ours',
} as const;

/** What was asked, of what, and what came of it. */
export interface Report {
  day: string;
  /** A real tenant, or the server on one's own machine. */
  where: 'tenant' | 'local';
  verdicts: readonly Verdict[];
  /** Titles of checks that were not run, with the reason. */
  skipped: readonly { title: string; reason: string }[];
  left: readonly string[];
}

/** What the local server takes for granted, of one switch, and where that comes from. */
const guessOf = (name: SwitchName): { value: unknown; mark: keyof typeof MARKS; about: string } => SWITCHES[name];

/** Whether what was seen is what the local server does anyway. */
export const isRight = ({ name, value }: Finding): boolean => guessOf(name).value === value;

/** The settings with which the local server does what was seen; those that it has already are left out. */
export function switchesOf(verdicts: readonly Verdict[]): Partial<Record<SwitchName, string | number | boolean>> {
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  return Object.fromEntries(
    findings.flatMap((finding) => (finding.value === null || isRight(finding) ? [] : [[finding.name, finding.value]])),
  );
}

/** The report for programs: everything in it is without names, ids and addresses. */
export function reportAsJson({ day, where, verdicts, skipped, left }: Report): string {
  const checks = verdicts.map(({ check, isSettled, findings, notes, open }) => ({
    id: check.id,
    question: check.question,
    title: check.title,
    verdict: isSettled ? 'settled' : 'unsettled',
    open: open.map(redact),
    findings: findings.map((finding) => ({
      switch: finding.name,
      guess: guessOf(finding.name).value,
      mark: guessOf(finding.name).mark,
      origin: guessOf(finding.name).about,
      found: finding.value,
      isRight: isRight(finding),
      seen: redact(finding.seen),
    })),
    notes: notes.map(redact),
  }));
  return `${JSON.stringify({ day, where, checks, skipped, left: left.length, switches: switchesOf(verdicts) }, null, 2)}\n`;
}

/** The same for people. */
export function reportAsMarkdown(report: Report): string {
  const { day, where, verdicts, skipped, left } = report;
  const of = where === 'tenant' ? 'a tenant of Microsoft 365' : 'the Graph server on one’s own machine';
  return [
    `# What Microsoft Graph did, asked of ${of} on ${day}`,
    summaryOf(report),
    ...verdicts.map(sectionOf),
    ...(skipped.length > 0
      ? ['## Not asked', skipped.map(({ title, reason }) => `- ${title}: ${reason}`).join('\n')]
      : []),
    ...(left.length > 0
      ? ['## Left behind', `${left.length} throw-away lists could not be deleted. Run this again with --clean.`]
      : []),
    '## For the local server',
    settingsInWords(verdicts),
    `Marks: ${Object.entries(MARKS)
      .map(([mark, means]) => `${mark} ${means}`)
      .join(' · ')}.`,
  ]
    .join('\n\n')
    .concat('\n');
}

function summaryOf({ verdicts }: Report): string {
  const settled = verdicts.filter(({ isSettled }) => isSettled).length;
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  const right = findings.filter(isRight).length;
  return `${settled} of ${verdicts.length} questions are settled. Of ${findings.length} things that the local server takes for granted, ${right} are so and ${findings.length - right} are not.`;
}

function sectionOf({ check, isSettled, findings, notes, open }: Verdict): string {
  const number = check.question === null ? '' : `${check.question}. `;
  return [
    `## ${number}${check.title}`,
    isSettled ? 'Settled.' : `Unsettled: ${open.map(told).join(' ')}`,
    ...(findings.length > 0 ? [tableOf(findings)] : []),
    ...(notes.length > 0 ? [notes.map((note) => `- ${told(note)}`).join('\n')] : []),
  ].join('\n\n');
}

/** What Graph said is no Markdown, and no HTML. */
const told = (text: string): string => redact(text).replaceAll('<', '&lt;');

const cell = (text: string): string => told(text).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => {
    const { value, mark, about } = guessOf(finding.name);
    const verdict = isRight(finding) ? 'right' : finding.value === null ? 'wrong, and no setting does this' : 'wrong';
    return `| \`${finding.name}\` | ${cell(about)} | ${JSON.stringify(value)} (${mark}) | ${verdict} | ${cell(finding.seen)} |`;
  });
  return [
    '| switch | what it decides, and where that comes from | guess | was | seen |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** What to set, and what no setting does. */
export function settingsInWords(verdicts: readonly Verdict[]): string {
  const switches = switchesOf(verdicts);
  const strange = verdicts.flatMap(({ findings }) => findings.filter(({ value }) => value === null));
  return [
    Object.keys(switches).length === 0
      ? 'There is nothing to set: the local server does what was seen.'
      : `So that the local server does what was seen, send it PUT /_local/switches with:\n\n${JSON.stringify(switches, null, 2)}`,
    ...(strange.length > 0
      ? [`No setting of the local server does what was seen of ${strange.map(({ name }) => name).join(', ')}.`]
      : []),
  ].join('\n\n');
}
