import type { BenchRow, Rag } from '../rows.ts';

// The floor: no framework, one pass over the rows, and cards for what can be seen alone.

const RAGS: readonly Rag[] = ['Red', 'Amber', 'Green', 'Grey'];
const CARD = 120;
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
  const words = find.value.toLowerCase();
  for (const column of columns) column.rows = [];
  for (const row of all)
    if (words === '' || row.title.toLowerCase().includes(words))
      columns.find(({ rag }) => rag === row.rag)?.rows.push(row);
  for (const { rag, rows, section, head } of columns) {
    head.textContent = `${rag} ${rows.length}`;
    section.style.height = `${HEAD + rows.length * CARD}px`;
  }
  draw();
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
    const card = drawn.get(row.id) ?? cardOf(row, section);
    drawn.set(row.id, card);
    card.dataset['rag'] = rag;
    card.style.top = `${HEAD + (from + at) * CARD}px`;
  }
  for (const id of left) {
    drawn.get(id)?.remove();
    drawn.delete(id);
  }
}

function cardOf(row: BenchRow, section: HTMLElement): HTMLElement {
  const card = document.createElement('article');
  card.dataset['card'] = row.id;
  const [focus, title, facts] = [row.focus, row.title, `${row.lead} · ${row.due}`].map((words, at) => {
    const line = document.createElement(at === 1 ? 'p' : 'div');
    line.textContent = words;
    return line;
  });
  card.append(...[focus, title, facts].filter((line) => line !== undefined));
  section.append(card);
  return card;
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
