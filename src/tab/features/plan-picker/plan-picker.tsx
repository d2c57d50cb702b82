import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type FormEvent, type JSX } from 'react';
import { readSiteAddress } from '../../../store/site-address.ts';
import picker from '../../words/en-GB/plan-picker.json';
import { wordsOf } from '../../words/words-of.ts';
import { KnownPlans, type KnownPlansProps } from './known-plans.tsx';

const say = wordsOf(picker);
const EXAMPLE = 'https://contoso.sharepoint.com/sites/local-area';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    maxWidth: '600px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  words: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300, textWrap: 'pretty' },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
});

export interface PlanPickerProps extends KnownPlansProps {
  onLeave?: (() => void) | undefined;
}

/** Chooses a plan: from those opened before, or by a link to its site. */
export function PlanPicker({ plans, home, current, onChoose, onLeave }: PlanPickerProps): JSX.Element {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{say('title')}</h1>
      <p className={styles.words}>{say('why')}</p>
      <KnownPlans plans={plans} home={home} current={current} onChoose={onChoose} />
      <LinkForm onChoose={onChoose} onLeave={onLeave} />
      <details>
        <summary className={styles.summary}>{say('whyNoListTitle')}</summary>
        <p className={styles.words}>{say('whyNoList')}</p>
      </details>
    </main>
  );
}

function LinkForm({ onChoose, onLeave }: Pick<PlanPickerProps, 'onChoose' | 'onLeave'>): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const [link, setLink] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const open = (event: FormEvent) => {
    event.preventDefault();
    const read = readLink(link);
    if ('site' in read) return onChoose(read.site);
    setFault(read.fault);
    document.getElementById(id)?.focus();
  };
  return (
    <form className={styles.form} onSubmit={open} noValidate>
      <Field label={say('link')} hint={say('linkHint')} validationMessage={fault}>
        <Input
          id={id}
          type="url"
          autoComplete="off"
          placeholder={EXAMPLE}
          value={link}
          onChange={(_event, { value }) => {
            setLink(value);
            setFault(null);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {say('open')}
        </Button>
        {onLeave && <Button onClick={onLeave}>{say('back')}</Button>}
      </div>
    </form>
  );
}

function readLink(link: string): { site: string } | { fault: string } {
  if (link.trim() === '') return { fault: say('empty') };
  const { site, fault } = readSiteAddress(link);
  if (site) return { site: site.graph };
  return { fault: say(fault.code, { about: fault.about, site: fault.site, example: EXAMPLE }) };
}
