import * as z from 'zod/mini';
import { NO_CORRECTIONS, type Corrections } from '../../exchange/corrections.ts';

const list = z.array(z.unknown());

/** The shape of kept corrections, as far as a page needs it not to fall over them. */
export const correctionsShape = z.object({
  sheets: list,
  columns: list,
  rows: list,
  cells: list,
  legends: list,
  settled: list,
});

/** Reads corrections that were kept beside a file; none where what is kept is not what it should be. */
export function parseCorrections(json: string): Corrections {
  try {
    const kept: unknown = JSON.parse(json);
    return correctionsShape.safeParse(kept).success ? (kept as Corrections) : NO_CORRECTIONS;
  } catch {
    // Somebody changed the file in the site's documents by hand.
    return NO_CORRECTIONS;
  }
}
