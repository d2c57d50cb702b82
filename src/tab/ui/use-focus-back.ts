import { useEffect, useState } from 'react';

/** Gives the focus back to what had it before, or to the page's first field where that is gone. */
export function useFocusBack(): void {
  // While it is drawn: by the time of an effect, a dialog has the focus already.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const back = before?.isConnected ? before : document.querySelector('select');
        if (back instanceof HTMLElement) back.focus();
      });
    },
    [before],
  );
}
