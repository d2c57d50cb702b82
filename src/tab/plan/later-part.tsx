import { createElement, use, useCallback, useState, type ComponentType, type JSX } from 'react';
import { NotFetched } from '../ui/not-fetched.tsx';

/** A part of the page that is fetched when it is first shown. Must stand in a `Suspense`. */
export interface LaterPart<Props extends object> {
  (props: Props): JSX.Element;
  /** Fetches it ahead. Where that fails, it is tried again when the part is shown. */
  fetch(): Promise<unknown>;
}

/**
 * A part that `load` fetches, with what it asks the service. One that cannot be had, without a network or since a newer
 * page took its place on the server, says so where it would stand, and leaves the rest of the page with all that was typed.
 */
export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  let fetched: Promise<ComponentType<Props> | null> | null = null;
  const fetch = () => (fetched ??= whole(load).catch(() => null));
  const forget = () => {
    fetched = null;
  };
  function Later(props: Props): JSX.Element {
    const [, setTries] = useState(0);
    const tryAgain = useCallback(() => {
      forget();
      setTries((tries) => tries + 1);
    }, []);
    const Part = use(fetch());
    if (Part) return createElement(Part, props);
    return <NotFetched onTryAgain={tryAgain} onGone={forget} />;
  }
  return Object.assign(Later, {
    fetch: async () => {
      if ((await fetch()) === null) forget();
    },
  });
}

async function whole<Props extends object>(load: () => Promise<ComponentType<Props>>): Promise<ComponentType<Props>> {
  const [Part, { WithQueries }] = await Promise.all([load(), import('./with-queries.tsx')]);
  return (props) => (
    <WithQueries>
      <Part {...props} />
    </WithQueries>
  );
}
