import { beforeAll, describe, expect, it } from 'vitest';
import { councilDocument } from '../../../../test/fixtures/plans/council-document.ts';
import { councilWorkbook } from '../../../../test/fixtures/plans/council-workbook.ts';
import { nowOf } from '../../../../test/setup/plan-now.ts';
import type { Plan } from '../../../domain/plan.ts';
import { NO_CORRECTIONS } from '../../corrections.ts';
import { readPlan } from '../../read-plan.ts';
import { closeParts, openParts } from '../package-parts.ts';
import { writeReport } from '../report/write-report.ts';
import type { WriteFormat } from '../table-edits.ts';
import { redactPackage } from './redact-package.ts';

const PEOPLE = [{ name: 'Ada Byrne', role: 'Head of Housing' }];
const NAMES = /byrne|\bada\b|dunn|\bcy\b|\bAB\b|\bCD\b|bo li/i;

const files: Record<string, Uint8Array> = {};
beforeAll(async () => {
  files['plan.xlsx'] = await councilWorkbook();
  files['plan.docx'] = await councilDocument();
});

/** A report without names on a file whose notes name people. */
async function redacted(name: string, format: WriteFormat): Promise<Uint8Array> {
  const file = { name, bytes: files[name] as Uint8Array };
  const plan = readPlan(file).plan as Plan;
  const now = nowOf(plan, {
    '1 a': { updates: [{ text: 'Cy Dunn (cy.dunn@x.org) asked AB', dateText: null, date: '2026-11-24' }] },
  });
  return writeReport({ file, corrections: NO_CORRECTIONS, now, format, redact: PEOPLE });
}

describe('a report without names', () => {
  it.each([
    ['plan.xlsx', 'xlsx'],
    ['plan.xlsx', 'docx'],
    ['plan.docx', 'docx'],
    ['plan.docx', 'xlsx'],
  ] as const)('has none in any part of the file: %s as .%s', async (name, format) => {
    const parts = [...openParts(await redacted(name, format))].map(([path, bytes]) => [
      path,
      Buffer.from(bytes).toString(),
    ]);
    expect(
      parts.filter(([, text]) => NAMES.test((text ?? '').replaceAll(/<[^>]*?(?=\s|>)/g, ''))).map(([path]) => path),
    ).toEqual([]);
    expect(parts.map(([, text]) => text).join('')).toContain('Head of Housing');
    expect(readPlan({ name: `report.${format}`, bytes: await redacted(name, format) }).outcome).toBe('plan');
  });

  it('has none in a text file either', async () => {
    const text = new TextDecoder().decode(await redacted('plan.xlsx', 'csv'));
    expect(text).not.toMatch(NAMES);
    expect(text).toContain('Lead officer 1/Head of Housing');
  });

  it('finds a name that the program cut into pieces', () => {
    const pieces = Buffer.from(openParts(files['plan.docx'] as Uint8Array).get('word/document.xml')!).toString();
    expect(pieces).toContain('Cy Dunn/Ada Byrne');
    const parts = openParts(files['plan.docx'] as Uint8Array);
    const cut = pieces.replace(
      /<w:t[^>]*>Cy Dunn\/Ada Byrne<\/w:t>/,
      '<w:t>Cy Du</w:t></w:r><w:r><w:t>nn/Ada</w:t></w:r><w:r><w:t xml:space="preserve"> Byrne</w:t>',
    );
    expect(cut).not.toBe(pieces);
    const swap = (text: string): string => text.replaceAll('Cy Dunn', 'A').replaceAll('Ada Byrne', 'B');
    parts.set('word/document.xml', Buffer.from(cut));
    const again = openParts(redactPackage(closeParts(parts), swap)).get('word/document.xml')!;
    expect(
      Buffer.from(again)
        .toString()
        .replaceAll(/<[^>]*>/g, ''),
    ).toContain('A/B');
  });
});
