import { useEffect, useState, type JSX } from 'react';
import { readImport, type KeptImport } from '../../offline/kept-import.ts';
import { useSession } from '../../plan/session.ts';
import { StatusLine } from '../../ui/status-line.tsx';
import catalogue from '../../words/en-GB/import-line.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

const OFFERED_MS = 24 * 3_600_000;

/** For a day after somebody brought a file in with this browser, one press above the board takes it back. */
export function ImportLine({ onUndo }: { onUndo: () => void }): JSX.Element | null {
  const { database, owner } = useSession();
  const [made, setMade] = useState<KeptImport | null>(null);
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const kept = await readImport(database, owner);
      if (isHere && kept && Date.now() - kept.at < OFFERED_MS) setMade(kept);
    };
    void look();
    return () => {
      isHere = false;
    };
  }, [database, owner]);
  if (!made) return null;
  return (
    <StatusLine about="import" words={say('broughtIn', { file: made.name })} button={say('takeBack')} onOpen={onUndo} />
  );
}
