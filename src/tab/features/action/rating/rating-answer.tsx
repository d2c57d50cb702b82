import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import {
  statusOf,
  type ActionDetail,
  type Evidence,
  type RatingStep,
  type UnrecordedStep,
} from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { evidenceBy } from '../../../../domain/rating-history.ts';
import { writeMoment } from '../../../ui/dates.ts';
import { RatingBadge } from '../../../ui/rating-badge.tsx';
import { entryDoubt, entrySource } from '../history/entry-words.ts';
import { say } from '../say.ts';
import type { RatingReason } from './rating-reason.ts';
import { lackOfReason, witnessInWords } from './step-words.ts';

const useStyles = makeStyles({
  answer: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, max-content) 1fr',
    gap: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingLeft: '18px' },
});

/** Who gave the rating, when, why, on what evidence, and what stood before, with SharePoint's own versions as the witness. */
export function RatingAnswer(props: {
  id: string;
  reason: RatingReason;
  detail: ActionDetail;
  statuses: readonly Status[];
}): JSX.Element {
  const { id, reason, detail, statuses } = props;
  const styles = useStyles();
  const { who, when, why, before, note, by } = answerTo(reason, detail);
  return (
    <dl id={id} className={styles.answer}>
      <Line head={say('who')}>{who}</Line>
      <Line head={say('when')}>{when}</Line>
      <Line head={say('why')}>{why}</Line>
      <Line head={say('evidence')}>
        <EvidenceThen evidence={detail.evidence} by={by} />
      </Line>
      <Line head={say('before')}>
        {before === undefined ? (
          say('notKnown')
        ) : (
          <RatingBadge status={statusOf(statuses, before)} code={before} size={16} />
        )}
      </Line>
      {note && <Line head={say('checked')}>{note}</Line>}
    </dl>
  );
}

interface Answer {
  who: string;
  when: string;
  why: string;
  /** Undefined where it is not known; null where there was no rating. */
  before: string | null | undefined;
  note: string | null;
  /** The moment up to which evidence counts. */
  by: string | null;
}

function answerTo(reason: RatingReason, detail: ActionDetail): Answer {
  const nothing = {
    who: say('notRecorded'),
    when: say('notRecorded'),
    why: say('nobodyRecorded'),
    note: null,
    by: null,
  };
  if (reason.from === 'step') return { ...answerOf(reason.step), note: noteOf(reason.step, detail) };
  if (reason.from !== 'review') return { ...nothing, before: undefined };
  const who = say('fileSaysNotWho');
  return {
    ...nothing,
    who,
    when: say('atReview', { review: reason.review.label }),
    before: reason.before?.code ?? null,
  };
}

function answerOf(step: RatingStep): Omit<Answer, 'note'> {
  if (step.from === 'around') {
    const { by: who, at, before } = step;
    const when = at ? writeMoment(at) : say('notRecorded');
    return { who: who ?? say('notKnown'), when, why: whyNot(step), before, by: at };
  }
  const { saidBy, saidAt, recordedAt, recordedBy, text } = step.entry;
  const who = say('whoFrom', { who: saidBy || recordedBy, from: entrySource(step.entry) });
  return {
    who,
    when: writeMoment(saidAt ?? recordedAt),
    why: text ? say('quoted', { words: text }) : say('nobodyRecorded'),
    before: step.before,
    by: recordedAt,
  };
}

const whyNot = (step: UnrecordedStep): string =>
  step.how === 'direct' ? say('aroundWhy', { lack: lackOfReason(step) }) : lackOfReason(step);

function noteOf(step: RatingStep, { history }: ActionDetail): string {
  const witness = witnessInWords(step, history.witness);
  const doubt = step.from === 'entry' ? entryDoubt(step.entry, true) : null;
  return doubt ? `${doubt} ${witness}` : witness;
}

function Line({ head, children }: { head: string; children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.head}>{head}</dt>
      <dd className={styles.value} dir="auto">
        {children}
      </dd>
    </>
  );
}

function EvidenceThen({ evidence, by }: { evidence: readonly Evidence[]; by: string | null }): JSX.Element {
  const styles = useStyles();
  const then = by === null ? evidence : evidenceBy(evidence, by);
  const since = evidence.length - then.length;
  return (
    <>
      {then.length === 0 && say('noEvidenceRecorded')}
      {then.length > 0 && (
        <ul className={styles.list}>
          {then.map(({ key, title }) => (
            <li key={key} dir="auto">
              {title}
            </li>
          ))}
        </ul>
      )}
      {since > 0 && <span className={styles.quiet}>{say('evidenceSince', { count: since })}</span>}
    </>
  );
}
