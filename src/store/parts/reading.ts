export { readBoard } from '../board.ts';
export { readChanges } from '../changes.ts';
