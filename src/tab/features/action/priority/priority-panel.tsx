import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { statusesOf, type Board, type Structure } from '../../../../domain/board.ts';
import type { Roles } from '../../../../domain/roles.ts';
import { useStructureDetail } from '../../../plan/use-structure-detail.ts';
import { failureInWords } from '../../../ui/failure.ts';
import { LongText } from '../../../ui/long-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { EntryList } from '../history/entry-list.tsx';
import { PanelFrame, type FocusOn } from '../panel-frame.tsx';
import { Quiet } from '../quiet.tsx';
import { RatingStrip } from '../rating/rating-strip.tsx';
import { say } from '../say.ts';
import { FocusAreas } from './focus-areas.tsx';
import { OverallStatus } from './overall-status.tsx';
import { actionsIn, areasOf, mayRate } from './priority-parts.ts';

export interface PriorityPanelProps {
  board: Board;
  priority: Structure;
  name: string;
  roles: Roles;
  mayEdit: boolean;
  focusOn: FocusOn;
  onClose: () => void;
}

/** A priority beside the board or the plan: its overall status and why, its vision, its focus areas, and what was said of it. */
export function PriorityPanel(props: PriorityPanelProps): JSX.Element {
  const { board, priority, name, roles, mayEdit, focusOn, onClose } = props;
  const { data: detail, error, refetch } = useStructureDetail(priority);
  const statuses = statusesOf(board.legends, 'priority');
  const areas = areasOf(board, priority);
  const actions = actionsIn(board, priority);
  const updates = detail?.updates;
  return (
    <PanelFrame
      name={name}
      place={say('priorityHolds', { areas: areas.length, actions: actions.length })}
      focusOn={focusOn}
      onClose={onClose}
    >
      {error && !detail && (
        <Notice isProblem actions={<Button onClick={() => void refetch()}>{say('tryAgain')}</Button>}>
          {failureInWords(error)}
        </Notice>
      )}
      <OverallStatus
        priority={priority}
        head={board.heads['overallStatus'] ?? say('overallStatus')}
        updates={updates}
        statuses={statuses}
        mayRate={mayEdit && mayRate(roles, actions)}
      />
      <Words head={board.heads['priority'] ?? say('priorityText')} text={priority.text} />
      <Words head={board.heads['vision'] ?? say('vision')} text={priority.vision ?? ''} />
      <FocusAreas areas={areas} actions={actions} statuses={statusesOf(board.legends, 'action')} />
      <Section head={say('ratings')}>
        <RatingStrip
          reviews={board.reviews}
          ratings={detail?.ratings}
          now={priority.overallStatus}
          statuses={statuses}
        />
      </Section>
      <Section head={say('history')}>
        {!updates && <Quiet>{say('reading')}</Quiet>}
        {updates?.length === 0 && <Quiet>{say('noPriorityHistory')}</Quiet>}
        {updates && updates.length > 0 && <EntryList updates={updates} statuses={statuses} />}
      </Section>
    </PanelFrame>
  );
}

function Words({ head, text }: { head: string; text: string }): JSX.Element {
  return (
    <Section head={head}>
      {text.trim() === '' ? (
        <Quiet>{say('noText')}</Quiet>
      ) : (
        <LongText length={text.length} more={say('showAll')} less={say('showLess')}>
          <div dir="auto" style={{ whiteSpace: 'pre-line' }}>
            {text}
          </div>
        </LongText>
      )}
    </Section>
  );
}
