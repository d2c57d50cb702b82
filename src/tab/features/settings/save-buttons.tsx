import { Button } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { useSettingsStyles } from './settings.styles.ts';
import type { Saving } from './use-save.ts';

const say = wordsOf(settings);

/** The foot of a form: what went wrong, Save, Cancel, and what else can be done. */
export function SaveButtons(props: {
  saving: Omit<Saving, 'save'>;
  /** What lacks before it can be saved; null where nothing does. */
  lack?: string | null;
  onCancel?: (() => void) | undefined;
  children?: ReactNode;
}): JSX.Element {
  const { saving, lack = null, onCancel, children } = props;
  const styles = useSettingsStyles();
  return (
    <>
      {saving.problem && <Notice isProblem>{saving.problem}</Notice>}
      {lack && <p className={styles.words}>{lack}</p>}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.isSaving || lack !== null}>
          {say(saving.isSaving ? 'saving' : saving.isOutdated ? 'saveMine' : 'save')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{say('cancel')}</Button>}
        {children}
      </div>
    </>
  );
}
