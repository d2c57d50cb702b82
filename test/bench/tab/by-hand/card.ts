import type { BenchRow, Rag } from '../rows.ts';

const template = document.querySelector('template') as HTMLTemplateElement;
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const days = new Map<string, string>();

const SHAPES: Record<Rag, [colour: string, path: string]> = {
  Red: ['#d13438', 'M6.4 1.5h7.2l4.9 4.9v7.2l-4.9 4.9H6.4l-4.9-4.9V6.4z'],
  Amber: ['#f7a83a', 'M10 2 18.8 17.6H1.2z'],
  Green: ['#107c10', 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17'],
  Grey: ['#fff', 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15'],
};

/** A card with the words and signs that the board's own has. */
export function cardOf(row: BenchRow): HTMLElement {
  const card = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const [name, , open, leads, due] = [...card.querySelectorAll('b, [data-rate], [data-open], div:nth-child(n + 3)')];
  card.dataset['card'] = row.id;
  if (name) name.textContent = row.id;
  if (open?.firstElementChild) open.firstElementChild.textContent = row.title;
  if (leads?.firstElementChild) leads.firstElementChild.textContent = initialsOf(row.lead);
  if (leads?.lastElementChild) leads.lastElementChild.textContent = row.lead;
  if (due) due.textContent = `Due ${dayOf(row.due)}`;
  rate(card, row, row.rag);
  return card;
}

/** Shows the status of a card that has or had another. */
export function rate(card: HTMLElement, { id }: BenchRow, rag: Rag): void {
  if (card.dataset['rag'] === rag) return;
  const [colour, path] = SHAPES[rag];
  card.dataset['rag'] = rag;
  const button = card.querySelector('[data-rate]');
  button?.setAttribute('aria-label', `Change the rating of ${id}, now ${rag}`);
  button?.querySelector('path')?.setAttribute('d', path);
  button?.querySelector('path')?.setAttribute('fill', colour);
  if (button?.lastElementChild) button.lastElementChild.textContent = rag;
  const mark = card.querySelector('.mark')?.lastElementChild;
  if (mark) mark.textContent = rag === 'Green' ? 'no evidence' : 'stale';
}

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('');

function dayOf(date: string): string {
  const known = days.get(date) ?? day.format(new Date(date));
  days.set(date, known);
  return known;
}
