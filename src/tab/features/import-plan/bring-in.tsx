import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type JSX } from 'react';
import { writeMoment } from '../../ui/dates.ts';
import { Notice } from '../../ui/notice.tsx';
import { pastedFile } from './pasted-file.ts';
import { useCutOff } from './use-cut-off.ts';
import { useDropped } from './use-dropped.ts';

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
    else setHint('Press Ctrl+V (on a Mac ⌘V) to paste the table that you copied.');
  };
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.words}>{words}</p>
      {problem && <Notice isProblem>{problem}</Notice>}
      <CutOffNotice onTakeBack={onTakeBack} />
      {aside && (
        <Notice actions={<Button onClick={aside.onGoBack}>Go on with it</Button>}>
          <span dir="auto">{aside.name}</span> is kept with all that you said of it, until another file is open.
        </Notice>
      )}
      <section className={mergeClasses(styles.drop, isOver && styles.over)} aria-label="Bring in your plan">
        <p className={styles.words}>
          Drop the file that you work with anywhere on this page: Excel, Word, CSV or text. Or copy the table and paste
          it here.
        </p>
        <div className={mergeClasses(styles.buttons, styles.middle)}>
          <Button appearance="primary" onClick={() => input.current?.click()}>
            Choose a file …
          </Button>
          <Button onClick={() => void paste()}>Paste</Button>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPT}
          aria-label="The file of your plan"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file may be chosen again once it was changed.
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
        {hint && <Notice>{hint}</Notice>}
      </section>
      <p className={styles.words}>
        It is read in this browser and sent nowhere. You see every doubt, and nothing is written to SharePoint before
        you say so on the last page. That needs the right to edit this site’s lists.
      </p>
      <div className={styles.buttons}>
        {onLookAgain && <Button onClick={onLookAgain}>Look again</Button>}
        {onLeave && <Button onClick={onLeave}>Back to the board</Button>}
      </div>
    </div>
  );
}

/** Says that an import was cut off, whoever began it and wherever. */
function CutOffNotice({ onTakeBack }: { onTakeBack: () => void }): JSX.Element | null {
  const { import: cut } = useCutOff(true);
  if (!cut) return null;
  const { fileName, by, begunOn, isBeingUndone, how } = cut;
  const what = fileName === null ? 'An import' : `The import of “${fileName}”`;
  const begun = `begun${by ? ` by ${by}` : ''} on ${writeMoment(begunOn)}`;
  return (
    <Notice actions={how !== 'merged' && <Button onClick={onTakeBack}>Take it back …</Button>}>
      {isBeingUndone
        ? `${what} is being taken back, which was cut off. It goes on where it stopped.`
        : `${what}, ${begun}, was cut off. It goes on in the browser in which it was begun, or here with the same file and the same answers.`}
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
