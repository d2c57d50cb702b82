import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, useSyncExternalStore, type JSX } from 'react';
import { lackInWords } from '../../../store/store-error.ts';
import { useSession } from '../../plan/session.ts';

const SetUpDialog = lazy(() => import('./set-up-dialog.tsx').then((part) => ({ default: part.SetUpDialog })));

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalS}`,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    '@media print': { display: 'none' },
  },
});

/** Says that SharePoint's lists lack something, with a way to put it back. */
export function ShapeLine(): JSX.Element {
  const styles = useStyles();
  const { store } = useSession();
  const lack = useSyncExternalStore(store.shape.subscribe, store.shape.state);
  const [isOpen, setOpen] = useState<boolean | null>(null);
  return (
    <>
      {lack && (
        <p className={styles.line} data-shape>
          {`SharePoint lacks ${lackInWords(lack)}.`}
          <Button size="small" appearance="transparent" onClick={() => setOpen(true)}>
            Put it back …
          </Button>
        </p>
      )}
      {isOpen !== null && (
        <Suspense fallback={null}>
          <SetUpDialog isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
