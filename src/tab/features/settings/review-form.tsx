import { Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent, type JSX } from 'react';
import type { Review } from '../../../domain/board.ts';
import { useSession } from '../../plan/session.ts';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import type { PageProps } from './page-props.ts';
import { reviewLabel } from './review-label.ts';
import { SaveButtons } from './save-buttons.tsx';
import { useSettingsStyles } from './settings.styles.ts';
import { useFirstField } from './use-first-field.ts';
import { useSave } from './use-save.ts';

const say = wordsOf(settings);

/** The day of a review, and what its column is called, which is proposed as the plan calls the others. */
export function ReviewForm(props: PageProps & { review: Review | null; onDone: () => void }): JSX.Element {
  const { board, review, onDone } = props;
  const styles = useSettingsStyles();
  const { store } = useSession();
  const saving = useSave(board);
  const form = useFirstField();
  const [key] = useState(() => review?.key ?? crypto.randomUUID());
  const [date, setDate] = useState<string>(review?.date ?? '');
  const [typed, setTyped] = useState(review?.label ?? null);
  const label = typed ?? (date ? reviewLabel(date, board.reviews) : '');
  const lack = label.trim() === '' ? say('reviewLacks') : null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (lack || saving.isSaving) return;
    const saved = { key, label, date: date || null };
    if (await saving.save((seen, act) => store.saveReview(seen, saved, act), say('reviewSaved', { label }))) onDone();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={review?.label ?? say('reviewAdd')}
      onSubmit={(event) => void save(event)}
    >
      <div className={styles.pair}>
        <Field label={say('reviewDay')} hint={say('reviewDayHint')}>
          <Input type="date" value={date} onChange={(_event, { value }) => setDate(value)} />
        </Field>
        <Field label={say('reviewLabel')} hint={say('reviewLabelHint')} required>
          <Input value={label} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
      </div>
      <SaveButtons saving={saving} lack={lack} onCancel={onDone} />
    </form>
  );
}
