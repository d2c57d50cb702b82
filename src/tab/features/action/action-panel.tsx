import { Button } from '@fluentui/react-components';
import { useRef, type JSX, type ReactNode } from 'react';
import { statusesOf, type ActionDetail, type Board, type BoardAction } from '../../../domain/board.ts';
import { OfflineError } from '../../../store/store-error.ts';
import { useActionDetail } from '../../plan/use-action-detail.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { AskedForThis } from './asked/asked-for-this.tsx';
import { DueDate } from './due/due-date.tsx';
import { EvidenceList } from './evidence/evidence-list.tsx';
import { Timeline } from './history/timeline.tsx';
import { NoteBox, type Drafts } from './notes/note-box.tsx';
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
  focusOn: FocusOn;
  onRate: (at: HTMLElement) => void;
  onClose: () => void;
}

/** The open action beside the board. Escape closes it, M changes its rating, N writes a note. */
export function ActionPanel(props: ActionPanelProps): JSX.Element {
  const { board, action, name, focusOn, onRate, onClose } = props;
  const body = useRef<HTMLDivElement>(null);
  const { data: detail, error, refetch } = useActionDetail(action);
  const rate = (panel: HTMLElement) => onRate(panel.querySelector<HTMLElement>('[data-change-rating]') ?? panel);
  const note = (panel: HTMLElement | null) => noteBoxIn(panel)?.focus();
  return (
    <PanelFrame
      name={name}
      place={placeOf(board, action)}
      focusOn={focusOn}
      keys={{ m: rate, n: note }}
      onClose={onClose}
      foot={
        <>
          <Button appearance="primary" onClick={() => note(body.current)}>
            {say('addNote')}
          </Button>
          <Button aria-haspopup="menu" onClick={(event) => onRate(event.currentTarget)}>
            {say('changeRating')}
          </Button>
        </>
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
  const { board, action, detail } = props;
  const statuses = statusesOf(board.legends, 'action');
  return (
    <>
      <RatingNow {...props} statuses={statuses} />
      <AskedForThis board={board} action={action} subGroup={props.subGroup} />
      <DueDate board={board} action={action} detail={detail} />
      <NoteBox action={action} detail={detail} drafts={props.drafts} />
      {props.ask}
      <Section head={say('ratings')}>
        <RatingStrip reviews={board.reviews} ratings={detail?.ratings} now={action.rating} statuses={statuses} />
      </Section>
      <EvidenceList head={board.heads['evidence'] ?? say('evidence')} evidence={detail?.evidence} />
      <Timeline detail={detail} statuses={statuses} />
    </>
  );
}

function placeOf(board: Board, action: BoardAction): string {
  const area = board.structure.find(({ key }) => key === action.structureKey);
  if (!area) return say('noFocusArea');
  return area.ref && !area.text.startsWith(area.ref) ? `${area.ref} ${area.text}` : area.text;
}
