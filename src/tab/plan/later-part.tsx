import { createElement, useCallback, useState, type ComponentType, type JSX } from 'react';
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
  let fetching: Promise<unknown> | null = null;
  /** Null where it could not be had; undefined while it is not known. */
  let fetched: ComponentType<Props> | null | undefined;
  const fetch = () =>
    (fetching ??= whole(load)
      .catch(() => null)
      .then((part) => (fetched = part)));
  const forget = () => {
    fetching = null;
    fetched = undefined;
  };
  function Later(props: Props): JSX.Element {
    const [, setTries] = useState(0);
    const tryAgain = useCallback(() => {
      forget();
      setTries((tries) => tries + 1);
    }, []);
    const began = fetch();
    // What a `Suspense` waits for is thrown to it.
    if (fetched === undefined) throw began;
    if (fetched) return createElement(fetched, props);
    return <NotFetched onTryAgain={tryAgain} onGone={forget} />;
  }
  return Object.assign(Later, {
    fetch: async () => {
      await fetch();
      if (fetched === null) forget();
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
