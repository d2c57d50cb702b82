import { useState } from 'react';

/** Does something when a button is pressed, once at a time; `isPending` until it is done. `work` must not throw. */
export function usePress(work: () => Promise<unknown>): { press: () => void; isPending: boolean } {
  const [isPending, setPending] = useState(false);
  const press = () => {
    if (isPending) return;
    setPending(true);
    void work().finally(() => setPending(false));
  };
  return { press, isPending };
}
