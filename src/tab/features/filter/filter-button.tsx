import { makeStyles } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { Suspense, useState, type JSX } from 'react';
import { laterPart } from '../../plan/later-part.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import { chipsOf, say } from './filter-words.ts';
import type { FilterPanelProps } from './filter-panel.tsx';

const FilterPanel = laterPart(() => import('./filter-panel.tsx').then((part) => part.FilterPanel));

const PHONE = '@media (max-width: 699px)';

const useStyles = makeStyles({
  button: { [PHONE]: { minWidth: '40px', minHeight: '40px', padding: 0 } },
  // A phone has room for the sign alone; the word is its name there.
  word: { [PHONE]: { display: 'none' } },
});

/** Opens what can be looked for, and says how much of it is on. */
export function FilterButton(props: Omit<FilterPanelProps, 'target' | 'onClose'>): JSX.Element {
  const styles = useStyles();
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const count = chipsOf(props.filter, props.statuses).length;
  return (
    <>
      <PressButton
        className={styles.button}
        appearance={count === 0 ? 'subtle' : 'secondary'}
        icon={<FilterRegular />}
        aria-haspopup="dialog"
        aria-expanded={target !== null}
        aria-label={count === 0 ? say('button') : say('buttonOn', { count })}
        data-filters
        onClick={(event) => setTarget(target ? null : event.currentTarget)}
      >
        <span className={styles.word}>{say('button')}</span>
      </PressButton>
      <Suspense fallback={null}>
        {target && <FilterPanel {...props} target={target} onClose={() => setTarget(null)} />}
      </Suspense>
    </>
  );
}
