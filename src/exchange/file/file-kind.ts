const LARGEST = 50 * 1024 * 1024;

/** First bytes of files that are no text, and what to tell the person who chose one. */
const MARKS: { bytes: number[]; reason: string }[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    reason:
      'This is an old or password-protected Office file, which cannot be read. Open it in its program and save the table as CSV or as tab-separated text.',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    reason: 'This is a PDF. Ask for the table that it was made from, as CSV or as tab-separated text.',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], reason: 'This is a picture (PNG), so there is no text in it to read.' },
  { bytes: [0xff, 0xd8, 0xff], reason: 'This is a picture (JPEG), so there is no text in it to read.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], reason: 'This is a picture (GIF), so there is no text in it to read.' },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    reason: 'This is a rich text document. Save its table as CSV or as tab-separated text.',
  },
];

/** Why a file cannot be read as text, in words for a person, or null. Bytes decide; a name can be wrong. */
export function refusalOf(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'This file is empty.';
  if (bytes.length > LARGEST)
    return 'This file is larger than 50 MB, far more than a plan needs. Choose the plan alone.';
  const mark = MARKS.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  return mark?.reason ?? null;
}

const ZIP = [0x50, 0x4b];

/** True for a zip of a size that can be looked into, as .xlsx and .docx are. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length <= LARGEST && ZIP.every((byte, index) => bytes[index] === byte) && (bytes[2] ?? 0) < 9;
