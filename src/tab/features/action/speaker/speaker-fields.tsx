import { Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { CHANNELS, type Channel } from '../../../../domain/on-behalf.ts';
import { say } from '../say.ts';
import type { Speaking } from './use-speaker.ts';

/** As the catalogue's choices are called, in which a space may not stand. */
const CHANNEL_WORDS: Record<Channel, string> = {
  'by e-mail': 'byEmail',
  'by phone': 'byPhone',
  'in person': 'inPerson',
  'on paper': 'onPaper',
};

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  name: { flex: '1 1 10rem', minWidth: 0 },
  box: { minWidth: 0, width: '100%' },
});

/** Lets an officer or chair write down what somebody else said, and by which way it came. `names` are proposed. */
export function SpeakerFields(props: {
  speaking: Speaking;
  names: readonly string[];
  /** True where nothing else is written here. */
  isAlways?: boolean;
}): JSX.Element {
  const { speaking, names, isAlways = false } = props;
  const { isForOther, name, channel, isNameMissing, change } = speaking;
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      {!isAlways && (
        <Checkbox
          label={say('forOther')}
          checked={isForOther}
          onChange={(_event, { checked }) => change({ isForOther: checked === true })}
        />
      )}
      {isForOther && (
        <div className={styles.row}>
          <Field
            className={styles.name}
            label={say('onBehalfOf')}
            required
            {...(isNameMissing ? { validationMessage: say('nameMissing') } : {})}
          >
            <Input
              className={styles.box}
              dir="auto"
              list={id}
              value={name}
              onChange={(_event, { value }) => change({ name: value })}
            />
          </Field>
          <datalist id={id}>
            {names.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </datalist>
          <Field label={say('howSaid')}>
            <Select value={channel} onChange={(_event, { value }) => change({ channel: value as Channel })}>
              {CHANNELS.map((one) => (
                <option key={one} value={one}>
                  {say('channel', { channel: CHANNEL_WORDS[one] })}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
    </div>
  );
}
