import { Suspense, useState, type JSX } from 'react';
import { lackInWords } from '../../../store/store-error.ts';
import { laterPart } from '../../plan/later-part.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import setUp from '../../words/en-GB/set-up.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(setUp);

const SetUpDialog = laterPart(() => import('./set-up-dialog.tsx').then((part) => part.SetUpDialog));

/** What SharePoint's lists lack, null where that was put back, with a way to put it back. */
export function LackLine({ lack }: { lack: Parameters<typeof lackInWords>[0] | null }): JSX.Element {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  return (
    <>
      {lack && (
        <StatusLine
          about="shape"
          words={say('lackLine', { what: lackInWords(lack) })}
          button={say('putItBack')}
          onOpen={() => setOpen(true)}
          isStrong
        />
      )}
      {isOpen !== null && (
        <Suspense fallback={null}>
          <SetUpDialog isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
