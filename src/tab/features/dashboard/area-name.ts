import type { Structure } from '../../../domain/board.ts';
import { say } from './dashboard-words.ts';

/** "1.1 Roles and responsibilities"; what stands in no focus area says so. */
export function areaName(area: Structure | null): string {
  if (!area) return say('noArea');
  const words = [area.ref, area.text].filter(Boolean).join(' ');
  return words === '' ? say('untitledArea') : words;
}
