import { describe, expect, it } from 'vitest';
import { nameRedactor } from './name-redactor.ts';

const PEOPLE = [
  { names: ['Ada Byrne', 'A Byrne-Lee'], role: 'Head of Housing' },
  { names: ['Cy Dunn'], role: null },
  { names: ['Bo Green'], role: null },
  { names: ['Dr Grey'], role: null },
  { names: ['May'], role: null },
  { names: ['Tina Rust'], role: null },
  { names: ['Sarah Ellen Noble'], role: null },
];
const redact = nameRedactor(PEOPLE, {
  texts: ['the green hall', 'AB to ask', 'it may be built on trust'],
  key: ['Green', 'Grey', 'G'],
  terms: ['SEN panel'],
});

describe('names that become roles', () => {
  it.each([
    ['Ada Byrne/Cy Dunn', 'Head of Housing/Lead officer 1'],
    ['ADA BYRNE’s note; Byrne, Ada', 'Head of Housing’s note; Head of Housing'],
    ['Mrs Byrne, A. Byrne and Ada met', 'Head of Housing, Head of Housing and Head of Housing met'],
    ['CD and C.D. agreed with Dunn', 'Lead officer 1 and Lead officer 1 agreed with Lead officer 1'],
    ['Ada\nByrne', 'Head of Housing'],
    ['write to ada.byrne@council.gov.uk', 'write to e-mail address left out'],
    ['https://x.org/ada%20byrne/cydunn.pdf', 'https://x.org/Head of Housing/Lead officer 1.pdf'],
    ['C:\\Users\\cdunn\\ada_byrne', 'C:\\Users\\Lead officer 1\\Head of Housing'],
    ['Cllr Ada Byrne, Mr Green', 'Head of Housing, Lead officer 2'],
    ['Dr Grey is on leave', 'Lead officer 3 is on leave'],
    ['May; Cy Dunn', 'Lead officer 4; Lead officer 1'],
  ])('%j says %j', (text, said) => {
    expect(redact(text)).toBe(said);
  });

  it('leaves words alone that only look like names', () => {
    expect(redact('Adamant Byrnes, Canada, Dunning')).toBe('Adamant Byrnes, Canada, Dunning');
    expect(redact('Green: G, N/A. Bo Green')).toBe('Green: G, N/A. Lead officer 2');
    for (const words of ['Grey', 'It may end in May 2026', 'Trust in the trust', 'SEN support', 'a $& sign'])
      expect(redact(words)).toBe(words);
  });
});
