import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import { isAlone, isInField, useKeyDown } from '../../ui/use-key-down.ts';
import { usePanelStyles } from './action-panel.styles.ts';
import { say } from './say.ts';

/** Where the focus starts; null leaves it where it is, as on the first load of the page. */
export type FocusOn = 'head' | 'note' | null;

/** What stands beside the board or the plan for a while. Escape closes it; `keys` are what its letters do. */
export function PanelFrame(props: {
  name: string;
  /** What it is part of. */
  place: ReactNode;
  children: ReactNode;
  /** What a thumb reaches at the foot of a phone. */
  foot?: ReactNode;
  focusOn: FocusOn;
  keys?: Readonly<Record<string, (panel: HTMLElement) => void>>;
  onClose: () => void;
}): JSX.Element {
  const { name, place, children, foot, focusOn, keys = {}, onClose } = props;
  const styles = usePanelStyles();
  const head = useRef<HTMLHeadingElement>(null);
  const panel = useKeyDown<HTMLElement>((event, element) => {
    if (!isAlone(event)) return false;
    const key = event.key.toLowerCase();
    if (key === 'escape') onClose();
    else if (isInField(event.target) || !keys[key]) return false;
    else keys[key](element);
    return true;
  });
  useEffect(() => {
    if (focusOn === 'head') head.current?.focus();
    if (focusOn === 'note') noteBoxIn(panel.current)?.focus();
  }, [panel, focusOn]);
  return (
    <aside ref={panel} className={styles.panel} aria-label={name}>
      <header className={styles.header}>
        <div className={styles.title}>
          <h2 ref={head} tabIndex={-1} className={styles.name} dir="auto">
            {name}
          </h2>
          <div className={styles.place} dir="auto">
            {place}
          </div>
        </div>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={say('close')} onClick={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </aside>
  );
}

/** The box for a note, wherever in the panel it stands. */
export const noteBoxIn = (panel: HTMLElement | null): HTMLTextAreaElement | null =>
  panel?.querySelector<HTMLTextAreaElement>('[data-note]') ?? null;
