import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type JSX, type RefObject } from 'react';
import { TextBox } from '../../ui/text-box.tsx';
import { useKeyDown } from '../../ui/use-key-down.ts';

const useStyles = makeStyles({
  frame: { margin: '-4px -6px' },
  box: { maxHeight: '60vh', resize: 'none' },
  line: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '34px',
    padding: '6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    ':focus': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
  },
});

/** Where the focus goes when a cell was edited: it stays, or goes on to the next cell or the one before. */
export type After = 'stay' | 'next' | 'before';

export interface CellEditorProps {
  /** What is edited, for whoever does not see the heads: "Lead of 1.1 A". */
  label: string;
  words: string;
  /** Names that are there to be chosen from; anything else may be typed. */
  choices?: readonly string[];
  /** `words` is null where it is to stay as it was. */
  onDone: (words: string | null, after: After | null) => void;
}

/** All the words of a cell in a box that grows: Enter saves, Shift or Alt with Enter makes a line, Escape reverts, Tab goes on. */
export function CellEditor({ label, words, choices, onDone }: CellEditorProps): JSX.Element {
  const styles = useStyles();
  const [text, setText] = useState(words);
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const isDone = useRef(false);
  const end = (to: string | null, after: After | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(to, after);
  };
  const keys = useKeyDown<HTMLDivElement>((event) => {
    if (event.isComposing) return false;
    if (event.key === 'Escape') end(null, 'stay');
    else if (event.key === 'Tab') end(text, event.shiftKey ? 'before' : 'next');
    else if (event.key === 'Enter' && event.altKey) setText(withLine(box.current, text));
    else if (event.key === 'Enter' && !event.shiftKey) end(text, 'stay');
    else return false;
    return true;
  });
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <div ref={keys} className={styles.frame}>
      {choices ? (
        <ChoiceLine
          box={box}
          label={label}
          text={text}
          choices={choices}
          onText={setText}
          onBlur={() => end(text, null)}
        />
      ) : (
        <TextBox
          ref={box}
          className={styles.box}
          aria-label={label}
          aria-keyshortcuts="Enter Escape"
          value={text}
          onText={setText}
          onBlur={() => end(text, null)}
        />
      )}
    </div>
  );
}

/** A line end where the caret is, as a sheet makes it. */
function withLine(box: HTMLTextAreaElement | null, text: string): string {
  const [from, to] = [box?.selectionStart ?? text.length, box?.selectionEnd ?? text.length];
  return `${text.slice(0, from)}\n${text.slice(to)}`;
}

function ChoiceLine(props: {
  box: RefObject<HTMLInputElement>;
  label: string;
  text: string;
  choices: readonly string[];
  onText: (text: string) => void;
  onBlur: () => void;
}): JSX.Element {
  const { box, label, text, choices, onText, onBlur } = props;
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <input
        ref={box}
        className={styles.line}
        list={id}
        dir="auto"
        aria-label={label}
        aria-keyshortcuts="Enter Escape"
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={onBlur}
      />
      <datalist id={id}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </datalist>
    </>
  );
}
