import { describe, expect, it } from 'vitest';
import { isNobody, splitLeads } from './split-leads.ts';

describe('the leads in a cell', () => {
  it.each([
    ['Ada Byrne/Cy Dunn', ['Ada Byrne', 'Cy Dunn']],
    ['HT/ DHT', ['HT', 'DHT']],
    ['AD SEND; DCO', ['AD SEND', 'DCO']],
    ['Principal EP and DMO', ['Principal EP', 'DMO']],
    ['Ada Byrne & Cy Dunn', ['Ada Byrne', 'Cy Dunn']],
    ['Parent Carer Forum, Comms Lead', ['Parent Carer Forum', 'Comms Lead']],
    ['Jo Bell, Head of Housing', ['Jo Bell, Head of Housing']],
    ['Jo Bell, Head of Housing; Ada Byrne, Clerk', ['Jo Bell, Head of Housing', 'Ada Byrne, Clerk']],
    ['Head of Risk & Operational Leads', ['Head of Risk & Operational Leads']],
    ['Quality and Standards Manager', ['Quality and Standards Manager']],
    ['- Ada Byrne\n- Cy Dunn', ['Ada Byrne', 'Cy Dunn']],
    ['Eng Lead + Link Gov', ['Eng Lead', 'Link Gov']],
    ['SEN Manager (interim)', ['SEN Manager (interim)']],
    ['Ada Byrne / Ada Byrne', ['Ada Byrne']],
    ['Ada Byrne / TBC', ['Ada Byrne']],
  ])('%s', (text, leads) => {
    expect(splitLeads(text)).toEqual(leads);
  });

  it.each(['N/A', 'n/a', 'TBC', 'none', '-', 'Vacant', 'As above', ''])('%s names nobody', (text) => {
    expect(splitLeads(text)).toEqual([]);
  });

  it('tells a dash that stands for nobody from a name', () => {
    expect(isNobody(' – ')).toBe(true);
    expect(isNobody('Nora Body')).toBe(false);
  });
});
