import { Button, Checkbox, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import { TextBox } from '../../ui/text-box.tsx';
import { useKeyDown } from '../../ui/use-key-down.ts';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: '60%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    '@media (max-width: 699px), (max-height: 479px)': { position: 'sticky', bottom: 0, zIndex: 5, maxHeight: '70dvh' },
    '@media print': { display: 'none' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  fields: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  field: { flex: '1 1 220px', minWidth: 0 },
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  parts: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Something that a form asks for. Of `choices` one is chosen, or where `isMany` any number, a line each in the value. */
export interface FormField {
  name: string;
  label: string;
  value: string;
  choices?: readonly { value: string; label: string }[];
  isMany?: boolean;
  /** What is said where it is left empty; such a field must be filled. */
  whenEmpty?: string;
}

/** A question at the foot of the table: what is to be known before something is done. */
export interface PlanForm {
  title: string;
  /** What will happen, said beforehand. */
  words?: string;
  button: string;
  fields: readonly FormField[];
  onSave: (values: Readonly<Record<string, string>>) => void;
}

/** Enter saves, Escape leaves everything as it was. */
export function PlanFormBar({ form, onEnd }: { form: PlanForm; onEnd: () => void }): JSX.Element {
  const styles = useStyles();
  const [values, setValues] = useState(() => Object.fromEntries(form.fields.map(({ name, value }) => [name, value])));
  const [isTried, setTried] = useState(false);
  const isLacking = ({ name, whenEmpty }: FormField) => whenEmpty !== undefined && !values[name]?.trim();
  const save = () => {
    setTried(true);
    if (form.fields.some(isLacking)) return;
    form.onSave(values);
    onEnd();
  };
  const keys = useKeyDown<HTMLFormElement>((event) => {
    const isSave = event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement;
    if (event.isComposing) return false;
    if (event.key === 'Escape') onEnd();
    else if (isSave) save();
    else return false;
    return true;
  });
  useEffect(() => keys.current?.querySelector<HTMLElement>('textarea, select, input')?.focus(), [keys]);
  return (
    <form
      ref={keys}
      className={styles.bar}
      aria-label={form.title}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 className={styles.title}>{form.title}</h2>
      {form.words && <p className={styles.words}>{form.words}</p>}
      <div className={styles.fields}>
        {form.fields.map((field) => (
          <FormInput
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            problem={isTried && isLacking(field) ? field.whenEmpty : undefined}
            onValue={(value) => setValues((all) => ({ ...all, [field.name]: value }))}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {form.button}
        </Button>
        <Button onClick={onEnd}>{say('cancel')}</Button>
      </div>
    </form>
  );
}

interface InputProps {
  field: FormField;
  value: string;
  problem: string | undefined;
  onValue: (value: string) => void;
}

function FormInput({ field, value, problem, onValue }: InputProps): JSX.Element {
  const styles = useStyles();
  const { label, choices, isMany = false, whenEmpty } = field;
  if (isMany) return <Parts field={field} value={value} problem={problem} onValue={onValue} />;
  return (
    <Field
      className={styles.field}
      label={label}
      required={whenEmpty !== undefined}
      {...(problem ? { validationMessage: problem } : {})}
    >
      {(control) =>
        choices ? (
          <Select
            {...control}
            className={styles.select}
            value={value}
            onChange={(_event, chosen) => onValue(chosen.value)}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </Select>
        ) : (
          <TextBox {...control} value={value} onText={onValue} />
        )
      }
    </Field>
  );
}

function Parts({ field, value, problem, onValue }: InputProps): JSX.Element {
  const styles = useStyles();
  const chosen = new Set(value.split('\n').filter(Boolean));
  return (
    <fieldset className={styles.parts}>
      <legend>{field.label}</legend>
      {(field.choices ?? []).map(({ value: part, label }) => (
        <Checkbox
          key={part}
          label={label}
          checked={chosen.has(part)}
          onChange={(_event, { checked }) => {
            const others = [...chosen].filter((one) => one !== part);
            onValue((checked ? [...others, part] : others).join('\n'));
          }}
        />
      ))}
      {problem && <span role="alert">{problem}</span>}
    </fieldset>
  );
}
