import type { Check } from './check.ts';
import { batches } from './checks/batches.ts';
import { columns } from './checks/columns.ts';
import { filters } from './checks/filters.ts';
import { texts } from './checks/texts.ts';
import { versions } from './checks/versions.ts';
import { browserHeaders } from './checks/browser-headers.ts';
import { clearing } from './checks/clearing.ts';
import { days } from './checks/days.ts';
import { delta } from './checks/delta.ts';
import { ifMatch } from './checks/if-match.ts';
import { newRow } from './checks/new-row.ts';
import { order } from './checks/order.ts';
import { pages } from './checks/pages.ts';
import { parallelKeys } from './checks/parallel-keys.ts';
import { refusals } from './checks/refusals.ts';
import { selectedByTab, selectedWrite } from './checks/selected-write.ts';
import { subscribing } from './checks/subscribing.ts';
import { threshold } from './checks/threshold.ts';
import { writtenByApp } from './checks/written-by-app.ts';

/** The questions that only a real tenant answers, in their order; what takes long comes last. */
export const CHECKS: readonly Check[] = [
  ifMatch,
  selectedWrite,
  selectedByTab,
  refusals,
  pages,
  order,
  days,
  clearing,
  delta,
  newRow,
  parallelKeys,
  browserHeaders,
  writtenByApp,
  subscribing,
  texts,
  filters,
  versions,
  columns,
  batches,
  threshold,
];
