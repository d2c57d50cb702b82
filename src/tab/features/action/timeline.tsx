import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { PersonArrowRightRegular } from '@fluentui/react-icons/svg/person-arrow-right';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { JSX } from 'react';
import { statusOf, type ActionDetail, type UnrecordedStep, type Update } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { useSession } from '../../plan/session.ts';
import { writeMoment } from '../../ui/dates.ts';
import { RatingBadge } from '../../ui/rating-badge.tsx';
import { Section } from '../../ui/section.tsx';
import { entryDate, entryDoubt, entryKind, entrySource } from './entry-words.ts';
import { lackOfReason } from './step-words.ts';
import { timelineItems } from './timeline-items.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'grid', gridTemplateColumns: '28px 1fr', gap: tokens.spacingHorizontalS },
  around: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  icon: { fontSize: '18px', color: tokens.colorNeutralForeground3, lineHeight: 1 },
  top: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  who: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  change: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  words: { whiteSpace: 'pre-line' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const ICONS: Record<Update['source'], JSX.Element> = {
  import: <DocumentRegular aria-hidden />,
  tab: <EditRegular aria-hidden />,
  chat: <ChatRegular aria-hidden />,
  meeting: <PeopleTeamRegular aria-hidden />,
  'on behalf': <PersonArrowRightRegular aria-hidden />,
};

/** Everything that was said and decided about an action, newest first, with where it came from. */
export function Timeline(props: {
  head: string;
  detail: ActionDetail | undefined;
  statuses: readonly Status[];
}): JSX.Element {
  const { head, detail, statuses } = props;
  const styles = useStyles();
  const items = detail && timelineItems(detail.updates, detail.history);
  return (
    <Section head={head}>
      {!items && <p className={styles.none}>Reading …</p>}
      {items?.length === 0 && <p className={styles.none}>Nothing yet. Notes and changes of the rating gather here.</p>}
      {items && items.length > 0 && (
        <ol className={styles.list}>
          {items
            .toReversed()
            .map((item, index) =>
              item.from === 'entry' ? (
                <Entry key={item.entry.key} update={item.entry} statuses={statuses} isWitnessed={item.isWitnessed} />
              ) : (
                <Around key={`around ${items.length - index}`} step={item.step} statuses={statuses} />
              ),
            )}
        </ol>
      )}
      {detail?.history.witness === 'missing' && (
        <p className={styles.none}>
          SharePoint did not show the versions of this action, so a rating changed around the app may be missing here.
        </p>
      )}
    </Section>
  );
}

/** A rating that was changed around the app stands apart: in a frame, with a sign and words of its own. */
function Around({ step, statuses }: { step: UnrecordedStep; statuses: readonly Status[] }): JSX.Element {
  const styles = useStyles();
  const { by, at, before, after } = step;
  return (
    <li className={mergeClasses(styles.entry, styles.around)}>
      <span className={styles.icon}>
        <WarningRegular aria-hidden />
      </span>
      <div>
        <div className={styles.top}>
          {by && <span className={styles.who}>{by} </span>}
          <span>{`${by ? '· ' : ''}${step.how === 'direct' ? 'Directly in SharePoint, around the app' : 'Without its entry'}`}</span>
          {at && <span>{` · ${writeMoment(at)}`}</span>}
        </div>
        <Change before={before} after={after} statuses={statuses} />
        <div className={styles.words}>{lackOfReason(step)}</div>
      </div>
    </li>
  );
}

function Change(props: { before: string | null; after: string | null; statuses: readonly Status[] }): JSX.Element {
  const { before, after, statuses } = props;
  const styles = useStyles();
  return (
    <div className={styles.change}>
      <RatingBadge status={statusOf(statuses, before)} code={before} size={16} /> <span>to</span>
      <RatingBadge status={statusOf(statuses, after)} code={after} size={16} />
    </div>
  );
}

function Entry(props: { update: Update; statuses: readonly Status[]; isWitnessed: boolean }): JSX.Element {
  const { update, statuses, isWitnessed } = props;
  const styles = useStyles();
  const { clock } = useSession();
  const { kind, before, after, saidBy, text, source } = update;
  const { words, exact } = entryDate(update, clock.now());
  const doubt = entryDoubt(update, isWitnessed);
  return (
    <li className={mergeClasses(styles.entry, doubt !== null && styles.around)}>
      <span className={styles.icon}>{ICONS[source]}</span>
      <div>
        <div className={styles.top}>
          {saidBy && <span className={styles.who}>{saidBy} </span>}
          <span>{`${saidBy ? '· ' : ''}${kind === 'note' ? '' : `${entryKind(kind)} · `}`}</span>
          <span title={exact ?? undefined}>{words}</span>
          <span>{` · ${entrySource(update)}`}</span>
        </div>
        {before !== null && after !== null && before !== after && (
          <Change before={before} after={after} statuses={statuses} />
        )}
        <div className={styles.words} dir="auto">
          {text}
        </div>
        {doubt && <div className={styles.top}>{doubt}</div>}
      </div>
    </li>
  );
}
