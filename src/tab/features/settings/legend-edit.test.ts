import { expect, test } from 'vitest';
import type { Status } from '../../../domain/plan.ts';
import { newStatus, removeStatus, withStatus } from './legend-edit.ts';

const status = (code: string, rank: number): Status => ({ ...newStatus([]), code, label: code, rank, order: 9 - rank });
const legend = [status('R', 1), status('A', 2), status('G', 3)];
const said = (statuses: readonly Status[]) => statuses.map(({ code, rank }) => `${code}${rank}`);

test('a status moves to its place in the progress, and the others close up', () => {
  expect(said(withStatus(legend, status('R', 1), 3))).toEqual(['A1', 'G2', 'R3']);
  expect(said(withStatus(legend, status('X', 0), 1))).toEqual(['X1', 'R2', 'A3', 'G4']);
  expect(said(withStatus(legend, status('X', 0), 99))).toEqual(['R1', 'A2', 'G3', 'X4']);
});

test('the order in which the plan writes them stays when the progress changes', () => {
  expect(withStatus(legend, status('R', 1), 3).map(({ order }) => order)).toEqual([7, 6, 8]);
});

test('a status that is removed leaves no gap', () => {
  expect(said(removeStatus(legend, 'A'))).toEqual(['R1', 'G2']);
});
