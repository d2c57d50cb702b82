import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { statusesOf, type Board } from '../../../domain/board.ts';
import type { Level, Status } from '../../../domain/plan.ts';
import { useSession } from '../../plan/session.ts';
import { Notice } from '../../ui/notice.tsx';
import { RatingShape } from '../../ui/rating-shape.tsx';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { ItemRow } from './item-row.tsx';
import { newStatus, removeStatus, withStatus } from './legend-edit.ts';
import type { PageProps } from './page-props.ts';
import { useSettingsStyles } from './settings.styles.ts';
import { StatusForm } from './status-form.tsx';
import { useSave } from './use-save.ts';

const say = wordsOf(settings);
const NEW = '';

/** The statuses of one level by their progress, furthest from done first. */
export function LegendPart(props: PageProps & { level: Level }): JSX.Element {
  const { board, mayChange, level } = props;
  const styles = useSettingsStyles();
  const { store } = useSession();
  const saving = useSave(board);
  const [open, setOpen] = useState<string | null>(null);
  const statuses = statusesOf(board.legends, level).toSorted((one, other) => one.rank - other.rank);
  const used = codesInUse(board, level);
  const write = async (next: Status[], said: string) => {
    const isSaved = await saving.save((seen, act) => store.saveLegend(seen, { level, statuses: next }, act), said);
    if (isSaved) setOpen(null);
  };
  const formFor = (status: Status, isNew: boolean): JSX.Element => (
    <StatusForm
      status={status}
      isNew={isNew}
      places={statuses.length + (isNew ? 1 : 0)}
      isUsed={used.has(status.code)}
      codes={statuses.map(({ code }) => code)}
      saving={saving}
      onSave={(saved, place) =>
        void write(withStatus(statuses, saved, place), say('statusSaved', { label: saved.label }))
      }
      onRemove={() => void write(removeStatus(statuses, status.code), say('statusRemoved', { label: status.label }))}
      onCancel={() => setOpen(null)}
    />
  );
  return (
    <section className={styles.column} aria-label={say(`legend_${level}`)}>
      <h3 className={styles.part}>{say(`legend_${level}`)}</h3>
      {statuses.length === 0 && <Notice>{say('legendNone')}</Notice>}
      <ul className={styles.list}>
        {statuses.map((status) => (
          <ItemRow
            key={status.code}
            name={
              status.code === status.label
                ? status.label
                : say('statusName', { code: status.code, label: status.label })
            }
            before={<RatingShape colour={status.colour} code={status.code} />}
            about={aboutOf(status)}
            isOpen={open === status.code}
            onOpen={mayChange ? () => setOpen(status.code) : null}
          >
            {formFor(status, false)}
          </ItemRow>
        ))}
      </ul>
      {mayChange && open === NEW && formFor(newStatus(statuses), true)}
      {mayChange && open !== NEW && (
        <div className={styles.buttons}>
          <Button onClick={() => setOpen(NEW)}>{say('statusAdd')}</Button>
        </div>
      )}
    </section>
  );
}

function aboutOf({ meaning, done, late, needsEvidence, needsCheck }: Status): string {
  const flags = [
    done && say('isDone'),
    late && say('isLate'),
    needsEvidence && say('isNeedingEvidence'),
    needsCheck && say('isNeedingCheck'),
  ];
  return [meaning, ...flags].filter(Boolean).join(' · ');
}

/** The codes that stand on the plan today. What older reviews hold, SharePoint tells when one is to be removed. */
function codesInUse({ actions, structure }: Board, level: Level): Set<string | null> {
  if (level === 'priority') return new Set(structure.map(({ overallStatus }) => overallStatus));
  return new Set(
    actions.flatMap(({ rating, agreedRating, lastReviewRating }) => [rating, agreedRating, lastReviewRating]),
  );
}
