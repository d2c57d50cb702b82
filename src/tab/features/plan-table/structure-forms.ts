import type { Board, Structure } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import type { FormContext } from './action-forms.ts';
import { groupTitle } from './group-title.ts';
import type { PlanForm } from './plan-form.tsx';
import { positionAfter } from './plan-place.ts';

const say = wordsOf(catalogue);

/** A priority's overall status on its own legend, with the reason. */
export function statusForm(structure: Structure, statuses: readonly Status[], { make }: FormContext): PlanForm {
  const name = groupTitle({ kind: 'priority', structure });
  const before = structure.overallStatus;
  return {
    title: say('statusTitle', { name }),
    button: say('save'),
    fields: [
      {
        name: 'to',
        label: say('overallStatus'),
        value: before ?? statuses[0]?.code ?? '',
        choices: statuses.map(({ code, label, meaning }) => ({
          value: code,
          label: meaning ? say('statusMeaning', { label, meaning }) : label,
        })),
      },
      { name: 'reason', label: say('reason'), value: '', whenEmpty: say('reasonEmpty') },
    ],
    onSave: ({ to = '', reason = '' }) => {
      if (to === '' || to === before) return;
      const status = statuses.find(({ code }) => code === to)?.label ?? to;
      make(
        {
          act: { kind: 'overallStatus', structure, to, reason: reason.trim() },
          back: before === null ? null : (board) => statusAgain(board, structure, before),
        },
        say('statusChanged', { name, status }),
      );
    },
  };
}

function statusAgain({ structure: rows }: Board, { key }: Structure, to: string) {
  const structure = rows.find((row) => row.key === key);
  return structure ? ({ kind: 'overallStatus', structure, to, reason: say('takenBackReason') } as const) : null;
}

/** A further priority, or a focus area at the end of its priority. There is nothing that takes either away again. */
export function newStructureForm(parent: Structure | null, { board, make }: FormContext): PlanForm {
  const kind = parent ? 'focusArea' : 'priority';
  const plan = board.structure.find((row) => row.kind === 'plan');
  const before = lastUnder(board, parent);
  return {
    title: parent
      ? say('newAreaTitle', { priority: groupTitle({ kind: 'priority', structure: parent }) })
      : say('newPriorityTitle'),
    words: say('newStructureWords'),
    button: say('add'),
    fields: [
      { name: 'ref', label: say('ref'), value: refUnder(board, parent) },
      { name: 'text', label: say('title'), value: '', whenEmpty: say('titleEmpty') },
      ...(parent ? [] : [{ name: 'vision', label: say('vision'), value: '' }]),
    ],
    onSave: ({ ref = '', text = '', vision = '' }) =>
      make(
        {
          act: {
            kind: 'newStructure',
            newKey: crypto.randomUUID(),
            structureKind: kind,
            parentKey: parent?.key ?? plan?.key ?? '',
            position: positionAfter(board.structure, before),
            fields: { text: text.trim(), ref: ref.trim() || null, vision: vision.trim() || null },
          },
          back: null,
        },
        say('added', { name: [ref.trim(), text.trim()].filter(Boolean).join(' ') }),
      ),
  };
}

/** The row after which a new one belongs: the last focus area of the priority, or the last row of all. */
function lastUnder({ structure }: Board, parent: Structure | null): Structure | null {
  if (!parent) return structure.at(-1) ?? null;
  return structure.findLast(({ parentKey }) => parentKey === parent.key) ?? parent;
}

/** The number that follows those that are there: "1.4" after "1.3", "3" after "2"; empty where they are no numbers. */
function refUnder({ structure }: Board, parent: Structure | null): string {
  const kind = parent ? 'focusArea' : 'priority';
  const refs = structure.filter((row) => row.kind === kind && (!parent || row.parentKey === parent.key));
  const last = refs.at(-1)?.ref ?? (parent?.ref && refs.length === 0 ? `${parent.ref}.0` : '');
  const found = /^(.*?)(\d+)$/u.exec(last);
  return found ? `${found[1] ?? ''}${Number(found[2]) + 1}` : '';
}
