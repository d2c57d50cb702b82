import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useRef, useState, type JSX } from 'react';
import type { Board } from '../../../../domain/board.ts';
import type { AskedLead } from '../../../../domain/round-report.ts';
import { nameAction } from '../../../plan/name-action.ts';
import { useSession } from '../../../plan/session.ts';
import { useSay } from '../../../ui/said.tsx';
import { useSettingsStyles } from '../settings.styles.ts';
import { mailSubject, mailText } from './mail-text.ts';
import { say } from './say.ts';

const LINES = 12;
const AT_ONCE = 12;

/** A ready-made message for a mail, and where its answer is written down. */
export function MailBox(props: { board: Board; lead: AskedLead; onAction: (key: string) => void }): JSX.Element {
  const { board, lead, onAction } = props;
  const styles = useSettingsStyles();
  const { me } = useSession();
  const speak = useSay();
  const [text, setText] = useState(() => mailText(board, lead, me.name));
  const form = useRef<HTMLDivElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      speak(say('copied'));
    } catch {
      // Without the person's leave, or in a frame that was not given it: what is chosen is copied by a key.
      form.current?.querySelector('textarea')?.select();
      speak(say('copyByHand'));
    }
  };
  return (
    <div ref={form} className={styles.form}>
      <Field label={say('mailTo')}>
        <Input readOnly value={lead.asked?.account ?? say('mailToUnknown', { name: lead.asked?.name ?? '' })} />
      </Field>
      <Field label={say('mailSubjectField')}>
        <Input readOnly value={mailSubject(board, lead)} />
      </Field>
      <Field label={say('mailField')} hint={say('mailHint')}>
        <Textarea rows={LINES} resize="vertical" value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void copy()}>
          {say('copy')}
        </Button>
      </div>
      <p className={styles.words}>{say('recordAbout')}</p>
      <div className={styles.buttons}>
        {lead.open.slice(0, AT_ONCE).map((action) => (
          <Button key={action.key} size="small" onClick={() => onAction(action.key)}>
            {say('record', { action: nameAction(action, board.structure) })}
          </Button>
        ))}
      </div>
    </div>
  );
}
