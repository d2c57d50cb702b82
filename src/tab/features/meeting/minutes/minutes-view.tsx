import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useMemo, useState, type JSX } from 'react';
import type { Paper } from '../../../../exchange/paper/paper.ts';
import { paperText } from '../../../../exchange/paper/paper-text.ts';
import { failureInWords } from '../../../ui/failure.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useSay } from '../../../ui/said.tsx';
import { useMeetingStyles } from '../meeting.styles.ts';
import { say } from '../say.ts';
import { useMeetingEntries } from '../use-meeting-entries.ts';
import { minutesPaper, type MinutesSource } from './minutes-paper.ts';
import { PaperView } from './paper-view.tsx';

const useStyles = makeStyles({
  made: { margin: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
});

/** The minutes of a meeting as they will go out, with the ways to take them along. */
export function MinutesView(props: Omit<MinutesSource, 'entries'>): JSX.Element {
  const { meeting, board } = props;
  const part = useMeetingStyles();
  const { entries, isRead, error, readAgain } = useMeetingEntries(meeting, board.actions);
  const paper = useMemo(() => minutesPaper({ ...props, entries }), [entries, props]);
  return (
    <section className={part.part} aria-label={say('minutes')}>
      {error && (
        <Notice isProblem actions={<Button onClick={readAgain}>{say('tryAgain')}</Button>}>
          {failureInWords(error)}
        </Notice>
      )}
      {!isRead && !error && <p className={part.quiet}>{say('readingEntries')}</p>}
      {isRead && (
        <>
          <MinutesBar paper={paper} />
          <PaperView paper={paper} />
        </>
      )}
    </section>
  );
}

function MinutesBar({ paper }: { paper: Paper }): JSX.Element {
  const styles = useStyles();
  const announce = useSay();
  const [made, setMade] = useState<{ name: string; url: string } | null>(null);
  useEffect(() => () => (made ? URL.revokeObjectURL(made.url) : undefined), [made]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(paperText(paper));
      announce(say('copied'));
    } catch {
      // Without the person's leave, or in a frame that was not given it.
      announce(say('notCopied'));
    }
  };
  const make = async () => {
    try {
      const { paperDocument } = await import('../../../../exchange/paper/paper-document.ts');
      const blob = new Blob([(await paperDocument(paper)) as Uint8Array<ArrayBuffer>], { type: DOCX });
      const file = { name: `${fileName(paper.title)}.docx`, url: URL.createObjectURL(blob) };
      setMade(file);
      download(file);
      announce(say('documentMade', { name: file.name }));
    } catch {
      announce(say('documentNotMade'));
    }
  };
  return (
    <div className={styles.bar}>
      <Button icon={<ArrowDownloadRegular />} onClick={() => void make()}>
        {say('asWord')}
      </Button>
      <Button icon={<CopyRegular />} onClick={() => void copy()}>
        {say('copyText')}
      </Button>
      <Button onClick={() => print()}>{say('print')}</Button>
      {made && <p className={styles.made}>{say.rich('madeFile', { link: linkTo(made) })}</p>}
    </div>
  );
}

const linkTo =
  ({ name, url }: { name: string; url: string }) =>
  () => (
    <Link href={url} download={name}>
      {name}
    </Link>
  );

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function download({ name, url }: { name: string; url: string }): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** A name that every system takes for a file. */
const fileName = (title: string): string =>
  title
    .replaceAll(/["*:<>?/\\|#%\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
