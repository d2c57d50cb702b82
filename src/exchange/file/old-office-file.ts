const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** What the parts of a compound file are named, in UTF-16, and what to tell the person who chose one. The first that is found counts. */
const PARTS: [string, string][] = [
  [
    'EncryptedPackage',
    'This file is protected with a password. Open it in its own program, take the password off (File, Info, Protect), save it and choose it again.',
  ],
  [
    'WordDocument',
    'This is a Word document of the old kind (.doc). Open it in Word, save it as a Word document (.docx) and choose that file.',
  ],
  [
    'Workbook',
    'This is an Excel workbook of the old kind (.xls). Open it in Excel, save it as an Excel workbook (.xlsx) and choose that file.',
  ],
  [
    'PowerPoint Document',
    'This is a PowerPoint presentation. Copy its table into Excel or Word, save that and choose the new file.',
  ],
  [
    '__substg1.0_',
    'This is an e-mail that was saved from Outlook. Save the file that is attached to it and choose that one.',
  ],
];
const OTHER =
  'This is an Office file of an old kind, which cannot be read. Open it in its program, save it as .xlsx or .docx and choose that file.';

/** Why an Office file from before 2007, or one with a password, cannot be read; null for any other file. */
export function oldOfficeRefusal(bytes: Uint8Array): string | null {
  if (!OLD_OFFICE.every((byte, index) => bytes[index] === byte)) return null;
  return PARTS.find(([name]) => holds(bytes, name))?.[1] ?? OTHER;
}

/** Parts are named in a directory that may stand anywhere in the file. */
function holds(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (isAt(bytes, at, name)) return true;
  return false;
}

function isAt(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1)
    if (bytes[at + index * 2] !== name.charCodeAt(index) || bytes[at + index * 2 + 1] !== 0) return false;
  return true;
}
