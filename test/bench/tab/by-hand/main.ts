import type { BenchRow, Rag } from '../rows.ts';
import { cardOf, rate } from './card.ts';

// The floor: no framework, one pass over the rows, and cards for what can be seen alone, two rows more on either side. It
// finds what the board finds, shows as much of each action, and counts as much above.

const RAGS: readonly Rag[] = ['Red', 'Amber', 'Green', 'Grey'];
const CARD = 168;
const HEAD = 40;
const BEYOND = 2;

interface Column {
  rag: Rag;
  section: HTMLElement;
  head: HTMLElement;
  rows: BenchRow[];
  drawn: Map<string, HTMLElement>;
}

const main = document.querySelector('main') as HTMLElement;
const counts = document.querySelector('header p') as HTMLElement;
const find = document.querySelector<HTMLInputElement>('[data-filter]') as HTMLInputElement;
const columns = RAGS.map((rag): Column => {
  const section = document.createElement('section');
  const head = document.createElement('h2');
  section.append(head);
  main.append(section);
  return { rag, section, head, rows: [], drawn: new Map() };
});
let all: BenchRow[] = [];

function sort(): void {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const column of columns) column.rows = [];
  for (const row of all)
    if (words.length === 0 || hasWords(row, words)) columns.find(({ rag }) => rag === row.rag)?.rows.push(row);
  const shown = columns.reduce((sum, { rows }) => sum + rows.length, 0);
  counts.textContent = [
    `${shown} of ${all.length} actions`,
    ...columns.map(({ rag, rows }) => `${rows.length} ${rag}`),
  ].join(' · ');
  for (const { rag, rows, section, head } of columns) {
    head.textContent = `${rag} ${rows.length}`;
    section.style.height = `${HEAD + rows.length * CARD}px`;
  }
  draw();
}

// In small letters once, as the board too does it.
const said = new WeakMap<BenchRow, string>();

function hasWords(row: BenchRow, words: readonly string[]): boolean {
  const text = said.get(row) ?? `${row.id} ${row.title} ${row.lead}`.toLowerCase();
  said.set(row, text);
  return words.every((word) => text.includes(word));
}

function draw(): void {
  const top = scrollY - main.offsetTop - HEAD;
  const from = Math.max(0, Math.floor(top / CARD) - BEYOND);
  const to = Math.ceil((top + innerHeight) / CARD) + BEYOND;
  for (const column of columns) drawColumn(column, column.rows.slice(from, to), from);
}

function drawColumn({ section, drawn, rag }: Column, rows: readonly BenchRow[], from: number): void {
  const left = new Set(drawn.keys());
  for (const [at, row] of rows.entries()) {
    left.delete(row.id);
    const card = drawn.get(row.id) ?? section.appendChild(cardOf(row));
    drawn.set(row.id, card);
    rate(card, row, rag);
    card.style.top = `${HEAD + (from + at) * CARD}px`;
  }
  for (const id of left) {
    drawn.get(id)?.remove();
    drawn.delete(id);
  }
}

function move(id: string, rag: Rag): void {
  all = all.map((row) => (row.id === id ? { ...row, rag } : row));
  sort();
}

find.addEventListener('input', sort);
addEventListener('scroll', draw, { passive: true });
addEventListener('resize', draw);
Object.assign(window, { bench: { move } });
all = (await (await fetch(new URLSearchParams(location.search).get('data') ?? '')).json()) as BenchRow[];
sort();
