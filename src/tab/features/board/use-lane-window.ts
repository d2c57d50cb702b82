import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { CardWatch } from './card-watch.ts';
import { CELL_ROOM, STACKED_BELOW, windowOf } from './card-window.ts';
import { lanesInSight, laneTops, type LaneMeasures } from './lane-layout.ts';
import type { Lane } from './lanes.ts';

const AHEAD = 400;

/** Which lanes are drawn, and where; null before they were measured, which is before they are painted. */
export interface LaneWindow {
  measures: LaneMeasures;
  tops: readonly number[];
  first: number;
  end: number;
}

/** Follows which lanes can be seen. `body` holds them all, drawn or not; `heads` the heads of the columns. */
export function useLaneWindow(
  watch: CardWatch,
  lanes: readonly Lane[],
  closed: ReadonlySet<string>,
): { body: RefObject<HTMLDivElement>; heads: RefObject<HTMLDivElement>; seen: LaneWindow | null } {
  const body = useRef<HTMLDivElement>(null);
  const heads = useRef<HTMLDivElement>(null);
  const [measures, setMeasures] = useState<LaneMeasures | null>(null);
  const [sight, setSight] = useState<readonly [number, number]>([0, 0]);
  const tops = useMemo(() => (measures ? laneTops(lanes, closed, measures) : [0]), [lanes, closed, measures]);
  const measure = useCallback(() => {
    if (!body.current || !heads.current) return;
    const box = body.current.getBoundingClientRect();
    setMeasures((before) => kept(before, measuresOf(box.width, heads.current, watch.cardHeight())));
    const now = lanesInSight(tops, { from: -box.top - AHEAD, to: innerHeight - box.top + AHEAD });
    setSight((before) => (before[0] === now[0] && before[1] === now[1] ? before : now));
  }, [watch, tops]);
  useLayoutEffect(() => watch.follow(measure), [watch, measure]);
  // After each drawing: what lies above the lanes may have grown or shrunk.
  useLayoutEffect(measure);
  return { body, heads, seen: measures && { measures, tops, first: sight[0], end: sight[1] } };
}

function measuresOf(width: number, heads: HTMLElement | null, card: number): LaneMeasures {
  const isStacked = width <= STACKED_BELOW;
  const slots = [...(heads?.querySelectorAll<HTMLElement>('[data-head]') ?? [])];
  const abreast = slots.map((slot) => {
    const room = (isStacked ? width : slot.offsetWidth) - CELL_ROOM;
    return windowOf({ top: 0, width: room }, { height: 0, card, count: 0 }).abreast;
  });
  return { height: card, abreast, isStacked };
}

const kept = (before: LaneMeasures | null, now: LaneMeasures): LaneMeasures =>
  before &&
  before.height === now.height &&
  before.isStacked === now.isStacked &&
  before.abreast.join() === now.abreast.join()
    ? before
    : now;
