import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { useState, type JSX } from 'react';
import type { BoardAction } from '../../../../domain/board.ts';
import { ActForm } from '../../../plan/act-form.tsx';
import { say } from '../say.ts';
import { useAct } from '../../../plan/use-act.ts';
import { WordsField } from '../../../ui/words-field.tsx';
import { readAddress } from './evidence-address.ts';

/** Adds a document or page that shows what was done: what it is, and where it stands if it has an address. */
export function AddEvidence({ action }: { action: BoardAction }): JSX.Element {
  const act = useAct();
  const [title, setTitle] = useState('');
  const [address, setAddress] = useState('');
  const [isChecked, setChecked] = useState(false);
  const checked = readAddress(address);
  const fault = checked && 'fault' in checked ? checked.fault : null;
  const submit = async () => {
    setChecked(true);
    if (title.trim() === '' || fault) return false;
    const where = checked && 'address' in checked ? checked.address : null;
    const isDone = await act.perform(
      { kind: 'evidence', action, title: title.trim(), address: where },
      say('evidenceAdded'),
    );
    if (!isDone) return false;
    setTitle('');
    setAddress('');
    setChecked(false);
    return true;
  };
  return (
    <ActForm
      button={say('addEvidence')}
      icon={<LinkRegular />}
      name={say('addEvidence')}
      submit={say('saveEvidence')}
      act={act}
      onSubmit={submit}
    >
      <WordsField
        label={say('evidenceTitle')}
        value={title}
        isRequired
        isLine
        error={isChecked && title.trim() === '' ? say('titleMissing') : null}
        hint={say('titleHint')}
        onText={setTitle}
      />
      <WordsField
        label={say('evidenceAddress')}
        value={address}
        isLine
        error={isChecked && fault ? say(fault) : null}
        hint={checked && 'host' in checked ? say('onHost', { host: checked.host }) : say('addressHint')}
        onText={setAddress}
      />
    </ActForm>
  );
}
