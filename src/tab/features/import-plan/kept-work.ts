import * as z from 'zod/mini';
import { correctionsShape } from '../../reading/corrections-shape.ts';
import type { Corrections } from '../../../exchange/corrections.ts';
import type { PlanFile } from '../../../exchange/found-file.ts';
import type { ImportDecisions } from '../../../store/import/import-decisions.ts';
import type { MergeChoices } from '../../../store/import/merge-choices.ts';
import { placeOf, type Database, type Owner } from '../../offline/database.ts';
import { importKeys, keepFact, readFact } from '../../offline/fact.ts';

/** What a file is beside a plan that is there: a newer version of its file, or another priority. */
export type SecondKind = 'newer' | 'added';

/** What was decided about a file, as this browser keeps it. */
export interface KeptDecisions {
  corrections: Corrections;
  decisions: ImportDecisions;
  /** Null for the first file of a plan, and until somebody said. */
  kind: SecondKind | null;
  /** What is taken of a newer version. */
  choices: MergeChoices;
  isBegun: boolean;
  /** True once all of it is in the lists: then it is kept for who takes the import back to mend something. */
  isDone: boolean;
}

/** Keeps a file that is being brought in, so that nothing is done twice when the page is loaded again. */
export interface WorkKeeper {
  read(): Promise<(KeptDecisions & { file: PlanFile }) | null>;
  keep(work: KeptDecisions & { file: PlanFile }): Promise<void>;
  /** Keeps what was decided; the file stays as it was kept. */
  keepWork(work: KeptDecisions): Promise<void>;
}

const fileShape = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });
const list = z.array(z.unknown());
const workShape = z.object({
  corrections: correctionsShape,
  decisions: z.object({ people: list, subGroups: list }),
  kind: z.nullable(z.enum(['newer', 'added'])),
  choices: z.object({ fields: list, keep: list, leaveOut: list, stay: list }),
  isBegun: z.boolean(),
  isDone: z.boolean(),
});

/** Keeps the file of one owner. Without a database nothing is kept. */
export function createWorkKeeper(database: Database | null, owner: Owner): WorkKeeper {
  const keys = importKeys(placeOf(owner));
  const keepWork = ({ corrections, decisions, kind, choices, isBegun, isDone }: KeptDecisions) =>
    keepFact(database, keys.work, { corrections, decisions, kind, choices, isBegun, isDone });
  return {
    async read() {
      const [file, work] = await Promise.all([readFact(database, keys.file), readFact(database, keys.work)]);
      const isWhole = fileShape.safeParse(file).success && workShape.safeParse(work).success;
      return isWhole ? { file: file as PlanFile, ...(work as KeptDecisions) } : null;
    },
    async keep({ file, ...work }) {
      await keepFact(database, keys.file, file);
      await keepWork(work);
    },
    keepWork,
  };
}
