import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type FormEvent, type JSX } from 'react';
import type { PlanPerson } from '../../../domain/board.ts';
import { useSession } from '../../plan/session.ts';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { AccountBox } from './account-box.tsx';
import { namesIn } from './names-in.ts';
import type { PageProps } from './page-props.ts';
import { SaveButtons } from './save-buttons.tsx';
import { useSettingsStyles } from './settings.styles.ts';
import { useFirstField } from './use-first-field.ts';
import { useSave } from './use-save.ts';

const say = wordsOf(settings);
const KINDS: readonly PlanPerson['kind'][] = ['person', 'role', 'group', 'nobody'];

/** Somebody whom the plan does not know yet. */
export const newPerson = (name: string): PlanPerson => ({
  key: crypto.randomUUID(),
  name,
  aliases: [],
  kind: 'person',
  role: null,
  account: null,
  entraId: null,
  deputy: null,
  awayUntil: null,
  quietUntil: null,
});

/** Who stands behind a name, and who stands in for them. */
export function PersonForm(props: PageProps & { person: PlanPerson; onDone: () => void }): JSX.Element {
  const { board, person, onDone } = props;
  const styles = useSettingsStyles();
  const { store } = useSession();
  const saving = useSave(board);
  const form = useFirstField();
  const [draft, setDraft] = useState(person);
  const [aliases, setAliases] = useState(person.aliases.join(', '));
  const change = (part: Partial<PlanPerson>) => setDraft((now) => ({ ...now, ...part }));
  const lack = draft.name.trim() === '' ? say('nameLacks') : null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (lack || saving.isSaving) return;
    const saved = { ...draft, aliases: namesIn(aliases) };
    if (await saving.save((seen) => store.savePerson(seen, saved), say('personSaved', { name: draft.name }))) onDone();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={person.name || say('personAdd')}
      onSubmit={(event) => void save(event)}
    >
      <div className={styles.pair}>
        <Field label={say('name')} hint={say('personNameHint')} required>
          <Input value={draft.name} onChange={(_event, { value }) => change({ name: value })} />
        </Field>
        <Field label={say('personKind')}>
          <Select
            value={draft.kind}
            onChange={(_event, { value }) => change({ kind: KINDS.find((kind) => kind === value) ?? 'person' })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say(kind)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {(draft.kind === 'person' || draft.kind === 'role') && <Behind draft={draft} onChange={change} />}
      <div className={styles.pair}>
        <Field label={say('deputy')} hint={say('deputyHint')}>
          <Select value={draft.deputy ?? ''} onChange={(_event, { value }) => change({ deputy: value || null })}>
            <option value="">{say('deputyNone')}</option>
            {deputiesFor(draft, board.people).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
        <Field label={say('awayUntil')} hint={say('awayHint')}>
          <Input
            type="date"
            value={draft.awayUntil ?? ''}
            onChange={(_event, { value }) => change({ awayUntil: value || null })}
          />
        </Field>
      </div>
      <Field label={say('quietUntil')} hint={say('quietUntilHint')}>
        <Input
          type="date"
          value={draft.quietUntil ?? ''}
          onChange={(_event, { value }) => change({ quietUntil: value || null })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={say('spellings')} hint={say('spellingsHint')}>
          <Input value={aliases} onChange={(_event, { value }) => setAliases(value)} />
        </Field>
        <Field label={say('publicRole')} hint={say('publicRoleHint')}>
          <Input value={draft.role ?? ''} onChange={(_event, { value }) => change({ role: value || null })} />
        </Field>
      </div>
      <SaveButtons saving={saving} lack={lack} onCancel={onDone} />
    </form>
  );
}

function Behind(props: { draft: PlanPerson; onChange: (part: Partial<PlanPerson>) => void }): JSX.Element {
  const { draft, onChange } = props;
  const styles = useSettingsStyles();
  if (!draft.account)
    return (
      <AccountBox
        label={say('accountFor')}
        start={draft.name}
        onFound={({ id, userPrincipalName }) => onChange({ entraId: id.toLowerCase(), account: userPrincipalName })}
      />
    );
  return (
    <Field label={say('accountFor')}>
      <div className={styles.buttons}>
        <span className={styles.words}>{draft.account}</span>
        <Button size="small" onClick={() => onChange({ account: null, entraId: null })}>
          {say('accountOther')}
        </Button>
      </div>
    </Field>
  );
}

function deputiesFor({ key, deputy }: PlanPerson, people: readonly PlanPerson[]): string[] {
  const names = people.filter((one) => one.key !== key && one.kind === 'person').map(({ name }) => name);
  return [...new Set([...names, ...(deputy ? [deputy] : [])])].toSorted((one, other) =>
    one.localeCompare(other, 'en-GB'),
  );
}
