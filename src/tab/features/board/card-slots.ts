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
      const places = new Map([...slots.keys()].map((key, place) => [key, place]));
      const now = new Set(drawn);
      const free = [...slots.keys()].filter((key) => !now.has(key) && !kept.includes(key));
      const used = new Map<string, number>();
      let following = Number.POSITIVE_INFINITY;
      for (const key of drawn.toReversed()) {
        // React puts elsewhere whatever an element from further back comes to stand before, so a new one costs less.
        const from = slots.has(key) ? key : takeLast(free, (one) => (places.get(one) ?? 0) < following);
        const slot = from === undefined ? undefined : slots.get(from);
        if (from === undefined || slot === undefined) continue;
        used.set(key, slot);
        following = Math.min(following, places.get(from) ?? following);
      }
      slots = new Map(drawn.map((key) => [key, used.get(key) ?? next++]));
      return slots;
    },
  };
}

function takeLast<Value>(values: Value[], fits: (value: Value) => boolean): Value | undefined {
  const at = values.findLastIndex(fits);
  return at < 0 ? undefined : values.splice(at, 1)[0];
}
