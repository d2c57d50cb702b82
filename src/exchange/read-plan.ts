import type { Finding, ReadOutcome } from '../domain/plan.ts';
import { textTable } from './delimited/text-table.ts';
import { decodeText } from './file/decode-text.ts';
import { refusalOf } from './file/file-kind.ts';
import { headScore } from './recognise/find-layouts.ts';
import { findingOf } from './recognise/finding.ts';
import { recognisePlan } from './recognise/recognise-plan.ts';

/** A file that someone chose, or a pasted text. The bytes say what it is; the name is for people. */
export interface PlanFile {
  name: string;
  bytes: Uint8Array;
}

const NOT_TEXT = 'This file is no text. Save the table as CSV or as tab-separated text and choose that file.';
const BLANK = 'This file has no text in it.';
const HTML =
  'This is a web page, which this version cannot read yet. Copy the table into a spreadsheet and save it as CSV or as tab-separated text.';

/** Reads a plan from a file's bytes: the plan and every doubt about it, or a refusal with a reason for a person. Never throws. */
export function readPlan({ bytes }: PlanFile): ReadOutcome {
  const refusal = refusalOf(bytes);
  if (refusal) return refused(refusal);
  const decoded = decodeText(bytes);
  if (!decoded) return refused(NOT_TEXT);
  if (decoded.text.trim() === '') return refused(BLANK);
  if (/^\s*<(?:!doctype|html|table|meta)\b/i.test(decoded.text)) return refused(HTML);
  const read = recognisePlan(textTable(decoded.text, headScore));
  if ('refusal' in read) return refused(read.refusal);
  const findings = decoded.isAssumed ? [assumedEncoding(), ...read.findings] : read.findings;
  return { outcome: 'plan', reason: null, plan: read.plan, findings };
}

const refused = (reason: string): ReadOutcome => ({ outcome: 'refused', reason, plan: null, findings: [] });

const assumedEncoding = (): Finding =>
  findingOf(null, {
    code: 'encoding-assumed',
    severity: 'note',
    message:
      'The file does not say how its letters are stored. It was read as Windows-1252, which older versions of Excel write.',
    remedy: 'Check that accents, dashes and pound signs look right.',
  });
