import { invalidRequest } from './refusal.ts';

const FORBIDDEN = /["*:<>?/\\|]/;
const RESERVED = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)$|^~\$|_vti_/i;
const LONGEST = 255;

/**
 * Refuses names that SharePoint does not take (Microsoft's page on restrictions in OneDrive and SharePoint).
 * @throws {Refusal}
 */
export function checkFileName(name: string): void {
  if (name === '' || name !== name.trim()) throw invalidRequest('A name is needed, without spaces before or after it.');
  if (FORBIDDEN.test(name)) throw invalidRequest(`The name '${name}' has one of " * : < > ? / \\ | in it.`);
  if (RESERVED.test(name) || name.endsWith('.')) throw invalidRequest(`The name '${name}' is not allowed.`);
  if (name.length > LONGEST) throw invalidRequest(`A name has ${LONGEST} characters at most.`);
}

/** `Plan.docx`, then `Plan 1.docx`, `Plan 2.docx` and so on: the first that is free. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let number = 1; isTaken(free); number++) free = `${stem} ${number}${ending}`;
  return free;
}

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The media type that the ending of a name tells; SharePoint goes by the name, not by what the client says. */
export function mediaTypeOf(name: string): string {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
