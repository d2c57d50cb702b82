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
    ['Ada Byrne\nada@x.example\n01234 567890', ['Ada Byrne']],
    ['ada@x.example', ['ada@x.example']],
    ['Eng Lead + Link Gov', ['Eng Lead', 'Link Gov']],
    ['SEN Manager (interim)', ['SEN Manager (interim)']],
    ['Ada Byrne / Ada Byrne', ['Ada Byrne']],
    ['Ada Byrne / TBC', ['Ada Byrne']],
    ['Jo Bell, Head of Housing, Ada Byrne, Clerk', ['Jo Bell, Head of Housing', 'Ada Byrne, Clerk']],
    ['Jo Bell (Head of Roads) and Ada Byrne (Clerk)', ['Jo Bell (Head of Roads)', 'Ada Byrne (Clerk)']],
    ['Jo Bell\nHead of Roads\nAda Byrne\nClerk', ['Jo Bell, Head of Roads', 'Ada Byrne, Clerk']],
    ['Assistant Director, Education', ['Assistant Director, Education']],
    ['Deputy Director, Quality & Safety', ['Deputy Director, Quality & Safety']],
    ['Chief Nurse, DCO', ['Chief Nurse', 'DCO']],
    ['Head of Policy, Performance and Planning', ['Head of Policy, Performance and Planning']],
    ['Head of Service, Fostering', ['Head of Service, Fostering']],
    ['Head of Learning and Development and Head of Finance', ['Head of Learning and Development', 'Head of Finance']],
    ['AD Education & Inclusion', ['AD Education & Inclusion']],
    ['Group Manager Prevention and Protection', ['Group Manager Prevention and Protection']],
    ['Comms Team and HR', ['Comms Team', 'HR']],
    ['Jo Bell (lead) with Ada Byrne', ['Jo Bell (lead)', 'Ada Byrne']],
    ['Jo Bell - Ada Byrne', ['Jo Bell', 'Ada Byrne']],
    ['Jo Bell - Head of Roads', ['Jo Bell - Head of Roads']],
    ['SMITH, John', ['SMITH, John']],
    ['Smith, J (Roads); Jones, P', ['Smith, J (Roads)', 'Jones, P']],
    ['Jo van der Berg and Ana de Souza', ['Jo van der Berg', 'Ana de Souza']],
    ['Dr. K. Moor, Consultant Paediatrician', ['Dr. K. Moor, Consultant Paediatrician']],
    ['Jo Bell \\ Ada Byrne · Cy Dunn', ['Jo Bell', 'Ada Byrne', 'Cy Dunn']],
    ['A&E Manager', ['A&E Manager']],
    ['Jo Bell → Ada Byrne', ['Ada Byrne']],
    ['Jo Bell until May 2022, then Ada Byrne', ['Ada Byrne']],
    ['Jo Bell, previously Cy Dunn', ['Jo Bell']],
  ])('%s', (text, leads) => {
    expect(splitLeads(text)).toEqual(leads);
  });

  it.each([
    'N/A',
    'n/a',
    'Not applicable',
    'To be recruited',
    'New post',
    'TBC',
    'none',
    '-',
    'Vacant',
    'As above',
    '',
  ])('%s names nobody', (text) => {
    expect(splitLeads(text)).toEqual([]);
  });

  it('tells a dash that stands for nobody from a name', () => {
    expect(isNobody(' – ')).toBe(true);
    expect(isNobody('Nora Body')).toBe(false);
  });
});
