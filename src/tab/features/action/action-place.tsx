import { Link } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Board, BoardAction } from '../../../domain/board.ts';
import { priorityName } from './priority/priority-name.ts';
import { say } from './say.ts';

/** The focus area that an action stands in, and its priority, which a press opens. */
export function ActionPlace(props: {
  board: Board;
  action: BoardAction;
  onPriority: (key: string) => void;
}): JSX.Element {
  const { board, action, onPriority } = props;
  const rowOf = (key: string | null) => board.structure.find((row) => row.key === key);
  const area = rowOf(action.structureKey);
  if (!area) return <>{say('noFocusArea')}</>;
  const priority = area.kind === 'priority' ? area : rowOf(area.parentKey);
  const words =
    area.ref && !area.text.startsWith(area.ref) ? say('refAndText', { ref: area.ref, text: area.text }) : area.text;
  if (priority?.kind !== 'priority') return <>{words}</>;
  const link = (
    <Link as="button" inline onClick={() => onPriority(priority.key)}>
      {priorityName(priority)}
    </Link>
  );
  if (priority === area) return link;
  return <>{say.rich('placeInPriority', { priority: () => link, area: words })}</>;
}
