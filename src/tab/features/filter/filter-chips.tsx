import { makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useRef, type JSX } from 'react';
import { PressButton } from '../../ui/press-button.tsx';
import type { Status } from '../../../domain/plan.ts';
import { useAfterRender } from '../../ui/use-after-render.ts';
import type { Filter } from './filter.ts';
import { chipsOf, NO_FILTER, say } from './filter-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  chip: { borderRadius: tokens.borderRadiusCircular, overflowWrap: 'anywhere' },
});

/** What is looked for, each with a press that ends it. Nothing where nothing is. */
export function FilterChips(props: {
  filter: Filter;
  statuses: readonly Status[];
  onChange: (change: Partial<Filter>) => void;
}): JSX.Element | null {
  const { filter, statuses, onChange } = props;
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const afterRender = useAfterRender();
  const chips = chipsOf(filter, statuses);
  if (chips.length === 0) return null;
  const remove = (change: Partial<Filter>, place: number) => {
    onChange(change);
    afterRender(() => focusBeside(list.current, place));
  };
  return (
    <ul className={styles.list} aria-label={say('chips')} ref={list}>
      {chips.map(({ id, words, without }, place) => (
        <li key={id}>
          <PressButton
            className={styles.chip}
            size="small"
            icon={<DismissRegular />}
            iconPosition="after"
            aria-label={say('remove', { words })}
            onClick={() => remove(without, place)}
          >
            <span dir="auto">{words}</span>
          </PressButton>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <PressButton size="small" appearance="subtle" onClick={() => remove(NO_FILTER, 0)}>
            {say('clear')}
          </PressButton>
        </li>
      )}
    </ul>
  );
}

/** The chip in the place of the one that went, or the button that opens the filters where none is left. */
function focusBeside(list: HTMLElement | null, place: number): void {
  const chips = list?.isConnected ? [...list.querySelectorAll('button')] : [];
  (chips[Math.min(place, chips.length - 1)] ?? document.querySelector<HTMLElement>('[data-filters]'))?.focus();
}
