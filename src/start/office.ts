import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { apt, isDebianAsRoot } from './apt.ts';

/** A program that the tests of exports need is not there. The message says what to install. */
export class OfficeMissingError extends Error {
  override readonly name = 'OfficeMissingError';
}

/** LibreOffice opens what is exported and prints it as PDF; the others read the PDF's words and pages. */
export interface OfficePrograms {
  soffice: string;
  pdftotext: string;
  pdfinfo: string;
}

const PACKAGES = ['libreoffice-calc-nogui', 'libreoffice-writer-nogui', 'poppler-utils'];
const ELSEWHERE: Record<string, string[]> = {
  soffice: [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  ],
};

/** The programs that open exports, or null where one is missing. */
export function findOffice(env: NodeJS.ProcessEnv = process.env): OfficePrograms | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const find = (name: string): string | undefined =>
    [
      ...folders.flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)]),
      ...(ELSEWHERE[name] ?? []),
    ].find((path) => existsSync(path));
  const [soffice, pdftotext, pdfinfo] = ['soffice', 'pdftotext', 'pdfinfo'].map(find);
  return soffice && pdftotext && pdfinfo ? { soffice, pdftotext, pdfinfo } : null;
}

/** The machine's LibreOffice and PDF tools; on Debian as root they are installed where they are not. @throws {OfficeMissingError} */
export function ensureOffice(say: (line: string) => void): OfficePrograms {
  const found = findOffice();
  if (found) return found;
  if (isDebianAsRoot()) {
    say('Installing LibreOffice for the tests of exports (apt-get) …');
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', ...PACKAGES]);
    const installed = findOffice();
    if (installed) return installed;
  }
  throw new OfficeMissingError(
    `The tests of exports need LibreOffice and Poppler's pdftotext and pdfinfo, and did not find all of them. Install them (on Debian and Ubuntu: sudo apt-get install ${PACKAGES.join(' ')}) and run npm test again.`,
  );
}
