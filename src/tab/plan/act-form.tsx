import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import { useSavingWords } from './use-busy.ts';
import { Notice } from '../ui/notice.tsx';
import { useAfterRender } from '../ui/use-after-render.ts';
import { useKeyDown } from '../ui/use-key-down.ts';
import catalogue from '../words/en-GB/acting.json';
import { wordsOf } from '../words/words-of.ts';
import type { Acting } from './use-act.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    width: '100%',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { alignSelf: 'flex-start', '@media print': { display: 'none' } },
});

interface OpenFormProps {
  /** What the form is called. */
  name: string;
  submit: string;
  act: Acting;
  /** Does it; true closes the form. */
  onSubmit: () => Promise<boolean>;
  children: ReactNode;
}

/** A press that opens a few fields in place, never over the page. Escape closes them and keeps what was typed. */
export function ActForm(
  props: OpenFormProps & { button: string; icon: JSX.Element; appearance?: 'secondary' | 'subtle' },
): JSX.Element {
  const { button, icon, appearance = 'secondary', onSubmit, ...form } = props;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const afterRender = useAfterRender();
  const close = () => {
    props.act.refuse(null);
    setOpen(false);
    afterRender(() => place.current?.querySelector('button')?.focus());
  };
  const submit = async () => {
    const isDone = await onSubmit();
    if (isDone) close();
    return isDone;
  };
  if (isOpen) return <OpenForm {...form} onSubmit={submit} onCancel={close} />;
  return (
    <div ref={place} className={styles.button}>
      <Button size="small" icon={icon} appearance={appearance} onClick={() => setOpen(true)}>
        {button}
      </Button>
    </div>
  );
}

function OpenForm(props: OpenFormProps & { onCancel: () => void }): JSX.Element {
  const { name, submit, act, onSubmit, onCancel, children } = props;
  const styles = useStyles();
  const saving = useSavingWords();
  const form = useKeyDown<HTMLFormElement>((event) => {
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key === 'Escape' && !event.isComposing) onCancel();
    else if (isSave) void onSubmit();
    else return false;
    return true;
  });
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [form]);
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
      {act.problem && <Notice isProblem>{act.problem}</Notice>}
      <div className={styles.foot}>
        <Button type="submit" appearance="primary" disabledFocusable={act.isPending}>
          {act.isPending ? saving : submit}
        </Button>
        <Button disabledFocusable={act.isPending} onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
