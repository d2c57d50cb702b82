import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../domain/plan.ts';
import { NO_CORRECTIONS } from '../../corrections.ts';
import { readPlan } from '../../read-plan.ts';
import type { Row } from '../../table.ts';
import { recogniseFile } from '../recognise-file.ts';

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: string[]): string => `<table>${rows.join('')}</table>`;
const HEAD = row('No', 'Action', 'Lead', 'Deadline', 'RAG');
const PLAN = table(
  HEAD,
  row('1.1', 'Hang doors', 'Ada', '31/12/2023', 'Green'),
  row('1.2', 'Oil hinges', 'Bo', '31/01/2024', 'Red'),
);

function read(html: string): { plan: Plan; kept: (string | null | undefined)[] } {
  const { plan, findings } = readPlan({ name: 'pasted', bytes: new TextEncoder().encode(html) });
  if (!plan) throw new Error('refused');
  return { plan, kept: findings.filter(({ code }) => code === 'table-kept').map(({ where }) => String(where.row)) };
}

const actionsOf = ({ priorities }: Plan): string[] =>
  priorities.flatMap(({ focusAreas }) => focusAreas.flatMap(({ actions }) => actions.map(({ text }) => text)));

describe('other tables of a document', () => {
  it('after the plan are none of its rows, and are kept by the heading above them', () => {
    const { plan, kept } = read(
      `<h1>Homes</h1><h2>Priority 1: Doors</h2>${PLAN}<h2>Contacts</h2>${table(row('Name', 'Role', 'E-mail'), row('Ada', 'Joiner', 'a@x.example'))}
       <h2>Risks</h2>${table(row('Risk', 'Likelihood', 'Impact', 'Mitigation', 'Owner'), row('Rain', 'High', 'High', 'Tarpaulin', 'Bo'))}`,
    );
    expect(actionsOf(plan)).toEqual(['Hang doors', 'Oil hinges']);
    expect(plan.details).toEqual({
      Contacts: 'Name | Role | E-mail\nAda | Joiner | a@x.example',
      Risks: 'Risk | Likelihood | Impact | Mitigation | Owner\nRain | High | High | Tarpaulin | Bo',
    });
    expect(plan.priorities[0]?.focusAreas).toHaveLength(1);
    expect(plan.legends[0]?.statuses.map(({ code }) => code)).toEqual(['Green', 'Red']);
    expect(kept).toEqual(['7', '10']);
  });

  it('that are registers of risks are none of the plan, though they have heads of one', () => {
    const risks = table(
      row('Risk', 'Likelihood', 'Impact', 'Mitigating actions', 'Owner', 'RAG'),
      row('Rain', 'High', 'High', 'Tarpaulin', 'Bo', 'Red'),
    );
    const { plan, kept } = read(`<h1>Homes</h1><h2>Risk register</h2>${risks}<h2>Priority 1: Doors</h2>${PLAN}`);
    expect(actionsOf(plan)).toEqual(['Hang doors', 'Oil hinges']);
    expect(Object.keys(plan.details)).toEqual(['Risk register']);
    expect(kept).toEqual(['3']);
  });

  it('of two columns are facts, before and after the plan', () => {
    const facts = (name: string): string => table(row(name, 'Ada'), row(`${name} of health`, 'Bo'));
    const { plan, kept } = read(
      `<h1>Homes</h1>${facts('Owner')}<h2>Priority 1: Doors</h2>${PLAN}<h2>Glossary</h2>${facts('Joiner')}`,
    );
    expect(plan.details).toMatchObject({
      Owner: 'Ada',
      'Owner of health': 'Bo',
      Joiner: 'Ada',
      'Joiner of health': 'Bo',
    });
    expect(actionsOf(plan)).toHaveLength(2);
    expect(kept).toEqual([]);
  });

  it('that go on from the plan’s own need no heads', () => {
    const more = table(row('2.1', 'Mend roofs', 'Cy', '31/12/2024', 'Red'));
    const { plan, kept } = read(`<h1>Homes</h1><h2>Priority 1: Doors</h2>${PLAN}<h2>Priority 2: Roofs</h2>${more}`);
    expect(actionsOf(plan)).toEqual(['Hang doors', 'Oil hinges', 'Mend roofs']);
    expect(kept).toEqual([]);
  });

  it('are the plan’s where a person says that one has its heads', () => {
    const rows: Row[] = [
      { number: 1, cells: ['Action', 'Lead', 'RAG'], table: 1 },
      { number: 2, cells: ['Hang doors', 'Ada', 'Green'], table: 1 },
      { number: 3, cells: ['Bit', 'Body', 'Light', 'Word'], table: 2 },
      { number: 4, cells: ['Oil hinges', 'Bo', 'Red', 'x'], table: 2 },
    ];
    const found = { kind: 'docx' as const, tables: [{ sheet: null, rows, endsOpen: false }], findings: [] };
    const plain = recogniseFile(found, NO_CORRECTIONS);
    expect(plain.sheets[0]?.rows).toEqual(['head', 'action', 'detail', 'detail']);
    const told = recogniseFile(found, {
      ...NO_CORRECTIONS,
      rows: [{ sheet: null, row: 3, role: 'head' }],
      columns: [{ sheet: null, row: 3, index: 0, kind: 'action' }],
    });
    expect(told.outcome.plan && actionsOf(told.outcome.plan)).toEqual(['Hang doors', 'Oil hinges']);
  });
});
