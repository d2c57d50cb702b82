import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, type JSX } from 'react';
import type { DashboardPage } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { ActionLines } from './action-lines.tsx';
import type { Listed } from './use-shown.ts';

const AT_ONCE = 50;

const useStyles = makeStyles({
  surface: {
    marginInlineEnd: 0,
    marginBlock: 0,
    width: 'min(100vw, 34rem)',
    maxWidth: 'none',
    height: '100dvh',
    maxHeight: 'none',
    boxSizing: 'border-box',
    borderRadius: 0,
    padding: tokens.spacingHorizontalL,
    '@media print': { display: 'none' },
  },
  body: { height: '100%', maxHeight: 'none', gridTemplateRows: 'auto 1fr' },
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
  },
});

/** The actions behind a figure, beside it. Escape closes it. The focus starts on the action that was opened from it before. */
export function ShownDialog(props: { page: DashboardPage; listed: Listed; onClose: () => void }): JSX.Element {
  const { page, listed, onClose } = props;
  const { shown, opened, isOpen } = listed;
  const styles = useStyles();
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen || opened === null) return;
    const lines = [...(content.current?.querySelectorAll<HTMLElement>('[data-action]') ?? [])];
    lines.find(({ dataset }) => dataset['action'] === opened)?.focus();
  }, [isOpen, opened]);
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle
            action={
              <Button appearance="subtle" icon={<DismissRegular />} aria-label={say('close')} onClick={onClose} />
            }
          >
            {shown.title}
          </DialogTitle>
          <DialogContent>
            <div ref={content} className={styles.content}>
              <span>{say('count', { count: shown.actions.length })}</span>
              <ActionLines page={page} shown={shown} most={AT_ONCE} />
            </div>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
