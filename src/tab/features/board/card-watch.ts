/** Tells the cells of a board when what can be seen of them may have changed, and how high a card is. */
export interface CardWatch {
  /** Height of a card in CSS pixels; 0 before it was measured. */
  cardHeight(): number;
  /** Measures all cells now. */
  tell(): void;
  /** Calls `measure` at each change until the function that comes back is called. */
  follow(measure: () => void): () => void;
  /** Measures cards by a ruler, a card that nobody sees, as wide as the board, until the function that comes back is called. */
  ruler(element: HTMLElement): () => void;
}

/** One listener for a whole board: all its cells are measured before any of them is drawn anew. */
export function createCardWatch(): CardWatch {
  const measures = new Set<() => void>();
  let height = 0;
  const tell = () => {
    for (const measure of measures) measure();
  };
  return {
    cardHeight: () => height,
    tell,
    follow(measure) {
      measures.add(measure);
      return () => measures.delete(measure);
    },
    ruler(element) {
      height = element.offsetHeight;
      const sizes = new ResizeObserver(() => {
        height = element.offsetHeight;
        tell();
      });
      sizes.observe(element);
      // Whatever scrolls: the board's own part of the page, or on a phone the page itself.
      addEventListener('scroll', tell, { capture: true, passive: true });
      addEventListener('resize', tell);
      return () => {
        sizes.disconnect();
        removeEventListener('scroll', tell, { capture: true });
        removeEventListener('resize', tell);
      };
    },
  };
}
