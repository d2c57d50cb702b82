import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent, type JSX } from 'react';
import type { Status, StatusColour } from '../../../domain/plan.ts';
import { RatingShape } from '../../ui/rating-shape.tsx';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { FieldGroup } from './field-group.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { useSettingsStyles } from './settings.styles.ts';
import { useFirstField } from './use-first-field.ts';
import type { Saving } from './use-save.ts';

const say = wordsOf(settings);
const COLOURS: readonly StatusColour[] = ['red', 'amber', 'green', 'blue', 'grey', 'other'];
const FLAGS = ['done', 'late', 'needsEvidence', 'needsCheck'] as const;

export interface StatusFormProps {
  status: Status;
  isNew: boolean;
  /** How many places the progress has. */
  places: number;
  /** True where the plan has it as a rating, so that it can't go. */
  isUsed: boolean;
  /** The codes that are taken. */
  codes: readonly string[];
  saving: Saving;
  onSave: (status: Status, place: number) => void;
  onRemove: () => void;
  onCancel: () => void;
}

/** What a status is called, means, looks like and does. */
export function StatusForm(props: StatusFormProps): JSX.Element {
  const { status, isNew, isUsed, codes, saving, onSave, onRemove, onCancel } = props;
  const styles = useSettingsStyles();
  const form = useFirstField();
  const [draft, setDraft] = useState(status);
  const [place, setPlace] = useState(Math.max(1, status.rank));
  const change = (part: Partial<Status>) => setDraft((now) => ({ ...now, ...part }));
  const lack = lackOf(draft, isNew ? codes : []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!lack && !saving.isSaving) onSave({ ...draft, code: draft.code.trim(), label: draft.label.trim() }, place);
  };
  return (
    <form ref={form} className={styles.form} aria-label={isNew ? say('statusAdd') : draft.label} onSubmit={save}>
      <div className={styles.pair}>
        {isNew && (
          <Field label={say('code')} hint={say('codeHint')} required>
            <Input value={draft.code} maxLength={20} onChange={(_event, { value }) => change({ code: value })} />
          </Field>
        )}
        <Field label={say('label')} required>
          <Input value={draft.label} onChange={(_event, { value }) => change({ label: value })} />
        </Field>
        <Place {...props} place={place} onPlace={setPlace} />
      </div>
      <Field label={say('meaning')} hint={say('meaningHint')}>
        <Textarea
          resize="vertical"
          value={draft.meaning}
          onChange={(_event, { value }) => change({ meaning: value })}
        />
      </Field>
      <Field label={say('colour')} hint={say('colourHint')}>
        <div className={styles.look}>
          <RatingShape colour={draft.colour} code={draft.code || '?'} size={24} />
          <Select
            className={styles.grow}
            value={draft.colour}
            onChange={(_event, { value }) => change({ colour: COLOURS.find((one) => one === value) ?? 'other' })}
          >
            {COLOURS.map((colour) => (
              <option key={colour} value={colour}>
                {say(`colour_${colour}`)}
              </option>
            ))}
          </Select>
        </div>
      </Field>
      <FieldGroup label={say('flags')}>
        {FLAGS.map((flag) => (
          <div key={flag}>
            <Checkbox
              label={say(`flag_${flag}`)}
              checked={draft[flag] ?? false}
              onChange={(_event, { checked }) => change({ [flag]: checked === true })}
            />
          </div>
        ))}
      </FieldGroup>
      <SaveButtons saving={saving} lack={lack} onCancel={onCancel}>
        {!isNew && !isUsed && (
          <Button appearance="subtle" onClick={onRemove}>
            {say('statusRemove')}
          </Button>
        )}
      </SaveButtons>
      {!isNew && isUsed && <p className={styles.words}>{say('statusUsed', { code: status.code })}</p>}
    </form>
  );
}

function Place(props: StatusFormProps & { place: number; onPlace: (place: number) => void }): JSX.Element {
  const { places, place, onPlace } = props;
  return (
    <Field label={say('rank')} hint={say('rankHint')}>
      <Select value={String(place)} onChange={(_event, { value }) => onPlace(Number(value))}>
        {Array.from({ length: places }, (_, at) => at + 1).map((at) => (
          <option key={at} value={at}>
            {say('rankPlace', { at, of: places })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function lackOf({ code, label }: Status, taken: readonly string[]): string | null {
  if (code.trim() === '' || label.trim() === '') return say('statusLacks');
  const isTaken = taken.some((one) => one.toLowerCase() === code.trim().toLowerCase());
  return isTaken ? say('codeTaken', { code: code.trim() }) : null;
}
