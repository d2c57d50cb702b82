import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import { statusesOf, type ActionDetail, type Board, type BoardAction } from '../../../domain/board.ts';
import { useActionDetail } from '../../plan/use-action-detail.ts';
import { OfflineError } from '../../../store/store-error.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { isAlone, isInField, useKeyDown } from '../../ui/use-key-down.ts';
import { ActionFacts } from './action-facts.tsx';
import { usePanelStyles } from './action-panel.styles.ts';
import { isLong, setOut } from './action-parts.ts';
import { ActionText } from './action-text.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { NoteBox, type Drafts } from './note-box.tsx';
import { RatingNow, type UnwrittenRating } from './rating-now.tsx';
import { RatingStrip } from './rating-strip.tsx';
import { Timeline } from './timeline.tsx';

export interface ActionPanelProps {
  board: Board;
  action: BoardAction;
  name: string;
  unwritten: UnwrittenRating | null;
  drafts: Drafts;
  /** What the page puts in from other features: the request for an update, and the sub-group's own field. */
  ask: ReactNode;
  subGroup: ReactNode;
  /** Where the focus starts; null leaves it where it is, as on the first load of the page. */
  focusOn: 'head' | 'note' | null;
  onRate: (at: HTMLElement) => void;
  onClose: () => void;
}

const NOT_KEPT =
  'SharePoint did not answer, and this browser has not kept the history of this action. A note can be added all the same.';

/** The open action beside the board. Escape closes it, M changes its rating, N writes a note. */
export function ActionPanel(props: ActionPanelProps): JSX.Element {
  const { board, action, name, focusOn, onClose } = props;
  const styles = usePanelStyles();
  const panel = useKeyDown<HTMLElement>((event, element) => pressKey(event, element, props));
  const head = useRef<HTMLHeadingElement>(null);
  const { intro } = setOut(action.text, action.letter);
  const { data: detail, error, refetch } = useActionDetail(action);
  useEffect(() => {
    if (focusOn === 'head') head.current?.focus();
    if (focusOn === 'note') noteBoxIn(panel.current)?.focus();
  }, [panel, focusOn]);
  return (
    <aside ref={panel} className={styles.panel} aria-label={name}>
      <header className={styles.header}>
        <div className={styles.title}>
          <h2 ref={head} tabIndex={-1} className={styles.name}>
            {name}
          </h2>
          <AreaName board={board} action={action} />
        </div>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close" onClick={onClose} />
      </header>
      <div className={styles.body}>
        <p className={mergeClasses(styles.lead, isLong(intro) && styles.clamped)} dir="auto">
          {intro}
        </p>
        {error && !detail && (
          <Notice isProblem actions={<Button onClick={() => void refetch()}>Try again</Button>}>
            {error instanceof OfflineError ? NOT_KEPT : failureInWords(error)}
          </Notice>
        )}
        <PanelBody {...props} detail={detail} />
      </div>
    </aside>
  );
}

function PanelBody(props: ActionPanelProps & { detail: ActionDetail | undefined }): JSX.Element {
  const { board, action, detail } = props;
  const statuses = statusesOf(board.legends, 'action');
  return (
    <>
      <RatingNow {...props} statuses={statuses} />
      {props.ask}
      <NoteBox action={action} detail={detail} drafts={props.drafts} />
      <ActionText action={action} />
      <ActionFacts board={board} action={action} subGroup={props.subGroup} />
      <Section head="Ratings at each review">
        <RatingStrip reviews={board.reviews} ratings={detail?.ratings} now={action.rating} statuses={statuses} />
      </Section>
      <EvidenceList head={board.heads['evidence'] ?? 'Evidence'} evidence={detail?.evidence} />
      <Timeline head="History" detail={detail} statuses={statuses} />
    </>
  );
}

const useAreaStyles = makeStyles({ area: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } });

function AreaName({ board, action }: { board: Board; action: BoardAction }): JSX.Element {
  const styles = useAreaStyles();
  const area = board.structure.find(({ key }) => key === action.structureKey);
  if (!area) return <div className={styles.area}>In no focus area that the plan has</div>;
  const words = area.ref && !area.text.startsWith(area.ref) ? `${area.ref} ${area.text}` : area.text;
  return (
    <div className={styles.area} dir="auto">
      {words}
    </div>
  );
}

const noteBoxIn = (panel: HTMLElement | null) => panel?.querySelector<HTMLTextAreaElement>('[data-note]') ?? null;

function pressKey(event: KeyboardEvent, panel: HTMLElement, { onClose, onRate }: ActionPanelProps): boolean {
  if (!isAlone(event)) return false;
  const key = event.key.toLowerCase();
  if (key === 'escape') onClose();
  else if (isInField(event.target)) return false;
  else if (key === 'm') onRate(panel.querySelector<HTMLElement>('[data-change-rating]') ?? panel);
  else if (key === 'n') noteBoxIn(panel)?.focus();
  else return false;
  return true;
}
