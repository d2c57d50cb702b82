import type { Finding, Severity } from '../../domain/plan.ts';
import type { FindingCode } from '../finding-code.ts';

/** What a rule says about a place in the file; what it leaves out is unknown. */
export interface Doubt {
  code: FindingCode;
  severity: Severity;
  row?: number | null;
  column?: string | null;
  message: string;
  before?: string | null;
  after?: string | null;
  remedy: string;
}

/** The finding of a doubt in a sheet. */
export function findingOf(sheet: string | null, doubt: Doubt): Finding {
  const { code, severity, row = null, column = null, message, before = null, after = null, remedy } = doubt;
  return { code, severity, where: { sheet, row, column }, message, before, after, remedy };
}
