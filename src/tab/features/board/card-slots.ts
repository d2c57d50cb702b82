/** Which element of a cell shows which card: those of cards that left are used again for cards that came. */
export interface CardSlots {
  /**
   * By the key of each card that is drawn, the number of its element. Elements of `kept` cards, which may have the focus or
   * be dragged, go with their cards: a focus must never come to lie on another action by itself.
   */
  assign(drawn: readonly string[], kept: readonly string[]): ReadonlyMap<string, number>;
}

/** Hands out the elements of one cell. Asked twice for the same cards it answers the same, so it may be asked while drawing. */
export function createCardSlots(): CardSlots {
  let slots: ReadonlyMap<string, number> = new Map();
  let next = 0;
  return {
    assign(drawn, kept) {
      const now = new Set(drawn);
      const free = [...slots].filter(([key]) => !now.has(key) && !kept.includes(key)).map(([, slot]) => slot);
      // In the order in which they lie, so that few elements have to be put elsewhere.
      free.reverse();
      slots = new Map(drawn.map((key) => [key, slots.get(key) ?? free.pop() ?? next++]));
      return slots;
    },
  };
}
