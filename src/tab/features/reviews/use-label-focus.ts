import { useEffect } from 'react';

/** Once a review date is closed, the focus that went with it goes to its label on the page, or to the first field. */
export function useLabelFocus(reviewKey: string): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const labels = [...document.querySelectorAll<HTMLElement>('[data-review]')];
        const label = labels.find(({ dataset }) => dataset['review'] === reviewKey);
        (label ?? document.querySelector('select'))?.focus();
      });
    },
    [reviewKey],
  );
}
