import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent, type JSX } from 'react';
import type { SubGroup } from '../../../domain/board.ts';
import { foldName } from '../../../domain/leads.ts';
import { useSession } from '../../plan/session.ts';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { NameBox } from './name-box.tsx';
import { namesIn } from './names-in.ts';
import type { PageProps } from './page-props.ts';
import { ReportsTo } from './reports-to.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { useSettingsStyles } from './settings.styles.ts';
import { useFirstField } from './use-first-field.ts';
import { useSave, type Write } from './use-save.ts';

const say = wordsOf(settings);
const EMPTY: Omit<SubGroup, 'key'> = {
  name: '',
  aliases: [],
  chair: null,
  reportsTo: [],
  channelId: null,
  meets: null,
};

/** A sub-group's chair, where it reports to, when it meets and what else it is called; a new one's name too. */
export function GroupForm(props: PageProps & { group: SubGroup | null; onDone: () => void }): JSX.Element {
  const { board, group, channel, onDone } = props;
  const styles = useSettingsStyles();
  const { store } = useSession();
  const saving = useSave(board);
  const form = useFirstField();
  const [draft, setDraft] = useState<SubGroup>(() => group ?? { ...EMPTY, key: crypto.randomUUID() });
  const [aliases, setAliases] = useState(draft.aliases.join(', '));
  const change = (part: Partial<SubGroup>) => setDraft((now) => ({ ...now, ...part }));
  const owned = board.actions.filter(({ subGroup }) => subGroup === group?.name).length;
  const lack = lackOf(draft, board.subGroups);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (lack || saving.isSaving) return;
    const saved = { ...draft, name: draft.name.trim(), aliases: namesIn(aliases) };
    const write: Write = (seen, act) => store.saveSubGroup(seen, saved, act);
    if (await saving.save(write, say('groupSaved', { name: saved.name }))) onDone();
  };
  const remove = async () => {
    const write: Write = (seen, act) => store.removeSubGroup(seen, draft.key, act);
    if (await saving.save(write, say('groupRemoved', { name: draft.name }))) onDone();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={group?.name ?? say('groupAdd')}
      onSubmit={(event) => void save(event)}
    >
      <Field label={say('name')} hint={owned > 0 ? say('groupRename', { count: owned }) : null} required>
        <Input value={draft.name} onChange={(_event, { value }) => change({ name: value })} />
      </Field>
      <NameBox
        label={say('chair')}
        hint={say('chairHint')}
        value={draft.chair ?? ''}
        names={board.people.filter(({ kind }) => kind === 'person' || kind === 'role').map(({ name }) => name)}
        onChange={(chair) => change({ chair: chair || null })}
      />
      <ReportsTo
        value={draft.reportsTo}
        groups={board.subGroups.map(({ name }) => name).filter((name) => name !== draft.name)}
        onChange={(reportsTo) => change({ reportsTo })}
      />
      <div className={styles.pair}>
        <Field label={say('meets')} hint={say('meetsHint')}>
          <Input value={draft.meets ?? ''} onChange={(_event, { value }) => change({ meets: value || null })} />
        </Field>
        <Field label={say('aliases')} hint={say('aliasesHint')}>
          <Input value={aliases} onChange={(_event, { value }) => setAliases(value)} />
        </Field>
      </div>
      {channel && (
        <Checkbox
          label={say('ownChannel', { channel: channel.name })}
          checked={draft.channelId === channel.id}
          onChange={(_event, { checked }) => change({ channelId: checked === true ? channel.id : null })}
        />
      )}
      <SaveButtons saving={saving} lack={lack} onCancel={onDone}>
        {group && owned === 0 && (
          <Button appearance="subtle" onClick={() => void remove()}>
            {say('groupRemove')}
          </Button>
        )}
      </SaveButtons>
    </form>
  );
}

function lackOf({ key, name }: SubGroup, groups: readonly SubGroup[]): string | null {
  if (name.trim() === '') return say('nameLacks');
  const known = groups.find(
    (one) => one.key !== key && [one.name, ...one.aliases].some((each) => foldName(each) === foldName(name)),
  );
  return known ? say('groupKnown', { name: known.name }) : null;
}
