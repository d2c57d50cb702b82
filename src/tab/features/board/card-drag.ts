import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/** What the board does while one of its cards is dragged. */
export interface DragActs {
  /** False for whoever may not change the plan. */
  mayTake(): boolean;
  /** A card was taken up: it stays drawn, however far the board is scrolled. */
  take(key: string): void;
  drop(key: string, code: string): void;
}

/** Lets cards be dragged to the columns of a board, each within its own lane; takes up the card that the pointer is on. */
export function letDrag(board: HTMLElement, acts: DragActs, first: Element | null): () => void {
  let under: HTMLElement | null = null;
  let release: (() => void) | null = null;
  let isDragging = false;
  const take = (target: EventTarget | null) => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
    // One card at a time, the one under the pointer: thousands need no listeners, and cards come and go while it scrolls.
    if (isDragging || !card || card === under) return;
    release?.();
    under = card;
    release = letDragCard(board, card, {
      ...acts,
      begin: () => (isDragging = true),
      end: () => (isDragging = false),
    });
  };
  const hear = ({ target }: PointerEvent) => take(target);
  board.addEventListener('pointerover', hear);
  take(first);
  return () => {
    board.removeEventListener('pointerover', hear);
    release?.();
  };
}

function letDragCard(
  board: HTMLElement,
  card: HTMLElement,
  acts: DragActs & { begin: () => void; end: () => void },
): () => void {
  // Asked when it is taken up: an element may show another card than it did when the pointer came to it.
  const keyNow = () => card.dataset['card'] ?? '';
  let key = '';
  let close: (() => void) | null = null;
  return draggable({
    element: card,
    canDrag: () => acts.mayTake(),
    getInitialData: () => ({ key: keyNow() }),
    onGenerateDragPreview() {
      key = keyNow();
      acts.begin();
      acts.take(key);
      close = openColumns(board, card);
    },
    onDragStart: () => card.toggleAttribute('data-dragged', true),
    onDrop({ location }) {
      card.toggleAttribute('data-dragged', false);
      close?.();
      acts.end();
      const code = location.current.dropTargets[0]?.data['code'];
      if (typeof code === 'string') acts.drop(key, code);
    },
  });
}

/** Shows where a card may be dropped, cells included that are drawn while it is on its way. */
function openColumns(board: HTMLElement, card: HTMLElement): () => void {
  const opened = new Map<HTMLElement, () => void>();
  const lane = card.closest<HTMLElement>('[data-drop]')?.dataset['lane'];
  const own = card.closest('[data-drop]');
  const open = () => {
    for (const column of board.querySelectorAll<HTMLElement>('[data-drop]')) {
      if (!opened.has(column) && column !== own && column.dataset['lane'] === lane)
        opened.set(column, openColumn(column));
    }
  };
  open();
  const more = new MutationObserver(open);
  more.observe(board, { childList: true, subtree: true });
  return () => {
    more.disconnect();
    for (const close of opened.values()) close();
  };
}

function openColumn(column: HTMLElement): () => void {
  const show = (state: 'open' | 'over') => column.setAttribute('data-drop-state', state);
  show('open');
  const close = dropTargetForElements({
    element: column,
    getData: () => ({ code: column.dataset['drop'] }),
    onDragEnter: () => show('over'),
    onDragLeave: () => show('open'),
  });
  return () => {
    close();
    column.removeAttribute('data-drop-state');
  };
}
