import { delimiterOf } from '../../delimited/text-table.ts';
import { decodeText } from '../../file/decode-text.ts';
import { encodeText, encodingOf } from '../../file/encode-text.ts';
import { headScore } from '../../recognise/columns/find-layouts.ts';
import type { WriteFormat } from '../table-edits.ts';
import type { Redact } from './name-redactor.ts';
import { redactPackage } from './redact-package.ts';
import { redactText } from './redact-text.ts';

/** A written file without the names that `redact` knows. */
export function redactFile(bytes: Uint8Array, format: WriteFormat, redact: Redact): Uint8Array {
  if (format === 'xlsx' || format === 'docx') return redactPackage(bytes, redact);
  const text = decodeText(bytes)?.text ?? '';
  const delimiter = delimiterOf(text, headScore) ?? (format === 'tsv' ? '\t' : ',');
  return encodeText(redactText(text, delimiter, redact), encodingOf(bytes));
}
