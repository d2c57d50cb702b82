import { describe, expect, it } from 'vitest';
import { nameRedactor } from './name-redactor.ts';

const PEOPLE = [
  { name: 'Ada Byrne', role: 'Head of Housing' },
  { name: 'Cy Dunn', role: null },
  { name: 'Bo Green', role: null },
  { name: 'N/A', role: null },
];
const redact = nameRedactor(PEOPLE, ['the green hall', 'AB to ask'], ['Green', 'G']);

describe('names that become roles', () => {
  it.each([
    ['Ada Byrne/Cy Dunn', 'Head of Housing/Lead officer 1'],
    ['ADA BYRNE’s note; Byrne, Ada', 'Head of Housing’s note; Head of Housing'],
    ['Mrs Byrne, A. Byrne and Ada met', 'Head of Housing, Head of Housing and Head of Housing met'],
    ['CD and C.D. agreed with Dunn', 'Lead officer 1 and Lead officer 1 agreed with Lead officer 1'],
    ['Ada\nByrne', 'Head of Housing'],
    ['write to ada.byrne@council.gov.uk', 'write to e-mail address left out'],
    ['https://x.org/ada%20byrne/cydunn.pdf', 'https://x.org/Head of Housing/Lead officer 1.pdf'],
  ])('%j says %j', (text, said) => {
    expect(redact(text)).toBe(said);
  });

  it('leaves words alone that only look like names', () => {
    expect(redact('Adamant Byrnes, Canada, Dunning')).toBe('Adamant Byrnes, Canada, Dunning');
    expect(redact('Green: G, N/A. Bo Green')).toBe('Green: G, N/A. Lead officer 2');
  });
});
