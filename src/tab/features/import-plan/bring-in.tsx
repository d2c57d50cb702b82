import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type JSX, type ReactNode } from 'react';
import { writeMoment } from '../../ui/dates.ts';
import { Notice } from '../../ui/notice.tsx';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { pastedFile } from './pasted-file.ts';
import { useCutOff } from './use-cut-off.ts';
import { useDropped } from './use-dropped.ts';

const say = wordsOf(catalogue);

const inOwnDirection = (words: ReactNode): ReactNode => <span dir="auto">{words}</span>;

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXL}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, textWrap: 'balance' },
  words: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300, textWrap: 'pretty' },
  drop: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorNeutralBackground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  middle: { justifyContent: 'center' },
});

const ACCEPT = '.xlsx,.xlsm,.docx,.csv,.tsv,.txt,.html,.htm';

/** The way in for a plan: dropped anywhere on the page, chosen or pasted. */
export function BringIn(props: {
  title: string;
  words: string;
  /** Why the last file could not be read. */
  problem: string | null;
  /** A file that was left for another one, with the way back to it. */
  aside: { name: string; onGoBack: () => void } | null;
  onFile: (file: File) => void;
  onLookAgain?: (() => void) | undefined;
  /** Offers to take the last import back. */
  onTakeBack: () => void;
  onLeave?: (() => void) | undefined;
}): JSX.Element {
  const { title, words, problem, aside, onFile, onLookAgain, onTakeBack, onLeave } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [hint, setHint] = useState<string | null>(null);
  const isOver = useDropped(onFile, setHint);
  const paste = async () => {
    const file = await readClipboard();
    if (file) onFile(file);
    else setHint(say('pasteHint'));
  };
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.words}>{words}</p>
      {problem && <Notice isProblem>{problem}</Notice>}
      <CutOffNotice onTakeBack={onTakeBack} />
      {aside && (
        <Notice actions={<Button onClick={aside.onGoBack}>{say('goOnWithIt')}</Button>}>
          {say.rich('setAside', { file: aside.name, name: inOwnDirection })}
        </Notice>
      )}
      <section className={mergeClasses(styles.drop, isOver && styles.over)} aria-label={say('bringIn')}>
        <p className={styles.words}>{say('dropHere')}</p>
        <div className={mergeClasses(styles.buttons, styles.middle)}>
          <Button appearance="primary" onClick={() => input.current?.click()}>
            {say('chooseFile')}
          </Button>
          <Button onClick={() => void paste()}>{say('paste')}</Button>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPT}
          aria-label={say('fileOfPlan')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file may be chosen again once it was changed.
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
        {hint && <Notice>{hint}</Notice>}
      </section>
      <p className={styles.words}>{say('staysHere')}</p>
      <div className={styles.buttons}>
        {onLookAgain && <Button onClick={onLookAgain}>{say('lookAgain')}</Button>}
        {onLeave && <Button onClick={onLeave}>{say('backToBoard')}</Button>}
      </div>
    </div>
  );
}

/** Says that an import was cut off, whoever began it and wherever. */
function CutOffNotice({ onTakeBack }: { onTakeBack: () => void }): JSX.Element | null {
  const { import: cut } = useCutOff(true);
  if (!cut) return null;
  const { fileName, by, begunOn, isBeingUndone, how } = cut;
  const what = fileName === null ? say('anImport') : say('importOf', { file: fileName });
  const moment = writeMoment(begunOn);
  return (
    <Notice actions={how !== 'merged' && <Button onClick={onTakeBack}>{say('takeItBack')}</Button>}>
      {isBeingUndone
        ? say('cutWhileTakenBack', { what })
        : by
          ? say('cutOffBy', { what, by, moment })
          : say('cutOff', { what, moment })}
    </Notice>
  );
}

/** What was copied, where the browser lets a page ask; null where it does not, or holds nothing of use. */
async function readClipboard(): Promise<File | null> {
  try {
    const [item] = await navigator.clipboard.read();
    if (!item) return null;
    const textOf = async (type: string) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
    const [html, text] = await Promise.all([textOf('text/html'), textOf('text/plain')]);
    return pastedFile({
      files: [],
      getData: (type) => (type === 'text/html' ? html : text),
    });
  } catch {
    // Teams and some browsers refuse it; Ctrl+V is always allowed.
    return null;
  }
}
