import { Button } from '@fluentui/react-components';
import { useRef, type JSX, type ReactNode } from 'react';
import { statusesOf, type ActionDetail, type Board, type BoardAction } from '../../../domain/board.ts';
import { OfflineError } from '../../../store/store-error.ts';
import { useActionDetail } from '../../plan/use-action-detail.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import type { Roles } from '../../../domain/roles.ts';
import { OpenQuestion } from './agreement/open-question.tsx';
import { ActionPlace } from './action-place.tsx';
import { AskedForThis } from './asked/asked-for-this.tsx';
import { DueDate } from './due/due-date.tsx';
import { EvidenceList } from './evidence/evidence-list.tsx';
import { Timeline } from './history/timeline.tsx';
import { NoteBox } from './notes/note-box.tsx';
import type { Drafts } from './notes/note-props.ts';
import { noteBoxIn, PanelFrame, type FocusOn } from './panel-frame.tsx';
import { RatingNow, type UnwrittenRating } from './rating/rating-now.tsx';
import { RatingStrip } from './rating/rating-strip.tsx';
import { say } from './say.ts';

export interface ActionPanelProps {
  board: Board;
  action: BoardAction;
  name: string;
  unwritten: UnwrittenRating | null;
  drafts: Drafts;
  /** What the page puts in from other features: the request for an update, and the sub-group's own field. */
  ask: ReactNode;
  subGroup: ReactNode;
  roles: Roles;
  /** False for whoever may only read the plan. */
  mayEdit: boolean;
  focusOn: FocusOn;
  onRate: (at: HTMLElement) => void;
  /** Opens the priority that the action belongs to. */
  onPriority: (key: string) => void;
  onClose: () => void;
}

/** The open action beside the board. Escape closes it, M changes its rating, N writes a note. */
export function ActionPanel(props: ActionPanelProps): JSX.Element {
  const { action, name, mayEdit, focusOn, onRate, onClose } = props;
  const body = useRef<HTMLDivElement>(null);
  const { data: detail, error, refetch } = useActionDetail(action);
  const rate = (panel: HTMLElement) => onRate(panel.querySelector<HTMLElement>('[data-change-rating]') ?? panel);
  const note = (panel: HTMLElement | null) => noteBoxIn(panel)?.focus();
  return (
    <PanelFrame
      name={name}
      place={<ActionPlace {...props} />}
      focusOn={focusOn}
      keys={mayEdit ? { m: rate, n: note } : {}}
      onClose={onClose}
      foot={
        mayEdit && (
          <>
            <Button appearance="primary" onClick={() => note(body.current)}>
              {say('addNote')}
            </Button>
            <Button aria-haspopup="menu" onClick={(event) => onRate(event.currentTarget)}>
              {say('changeRating')}
            </Button>
          </>
        )
      }
    >
      {error && !detail && (
        <Notice isProblem actions={<Button onClick={() => void refetch()}>{say('tryAgain')}</Button>}>
          {error instanceof OfflineError ? say('notKept') : failureInWords(error)}
        </Notice>
      )}
      <div ref={body} style={{ display: 'contents' }}>
        <PanelBody {...props} detail={detail} />
      </div>
    </PanelFrame>
  );
}

function PanelBody(props: ActionPanelProps & { detail: ActionDetail | undefined }): JSX.Element {
  const { board, action, detail, roles, mayEdit } = props;
  const statuses = statusesOf(board.legends, 'action');
  return (
    <>
      <OpenQuestion {...props} updates={detail?.updates ?? []} people={board.people} />
      <RatingNow {...props} statuses={statuses} />
      <AskedForThis board={board} action={action} subGroup={props.subGroup} />
      <DueDate board={board} action={action} detail={detail} roles={roles} mayEdit={mayEdit} />
      <NoteBox {...props} statuses={statuses} />
      {props.ask}
      <Section head={say('ratings')}>
        <RatingStrip reviews={board.reviews} ratings={detail?.ratings} now={action.rating} statuses={statuses} />
      </Section>
      <EvidenceList board={board} action={action} detail={detail} mayEdit={mayEdit} />
      <Timeline action={action} detail={detail} statuses={statuses} roles={roles} mayEdit={mayEdit} />
    </>
  );
}
