import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Link,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import type { PlanPerson } from '../../../domain/board.ts';
import type { WriteFormat } from '../../../exchange/write/table-edits.ts';
import type { PlanAsItIs } from '../../../store/plan-now/read-plan-now.ts';
import { useSession } from '../../plan/session.ts';
import { PlanReader, ReadingError } from '../../reading/plan-reader.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSay } from '../../ui/said.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import catalogue from '../../words/en-GB/plan-file.json';
import { wordsOf } from '../../words/words-of.ts';
import { FORMATS, formatOf, reportName, requestOf, whatIsIn, type ReportChoice } from './report-file.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minHeight: '240px',
    alignContent: 'start',
  },
  words: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
});

export interface ExportDialogProps {
  isOpen: boolean;
  people: readonly PlanPerson[];
  onClose: () => void;
}

/** Makes the monitoring report in the plan's own layout, and downloads it. */
export function ExportDialog({ isOpen, onClose, people }: ExportDialogProps): JSX.Element {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <ExportForm people={people} onClose={onClose} />
      </DialogSurface>
    </Dialog>
  );
}

function ExportForm({ people, onClose }: Omit<ExportDialogProps, 'isOpen'>): JSX.Element {
  const styles = useStyles();
  const { store } = useSession();
  const [run, setRun] = useState<string | null>(null);
  const [format, setFormat] = useState<WriteFormat | null>(null);
  const [isWithNames, setWithNames] = useState(true);
  const asItIs = useQuery({
    queryKey: ['plan now', run],
    queryFn: () => store.readPlanNow(run ?? undefined),
    staleTime: 0,
    gcTime: 0,
  });
  useFocusBack();
  const own = formatOf(asItIs.data?.source?.name ?? null);
  const choice = { format: format ?? own, isWithNames };
  const writing = useWriting();
  return (
    <DialogBody>
      <DialogTitle>{say('exportTitle')}</DialogTitle>
      <DialogContent className={styles.content}>
        {asItIs.data && asItIs.data.files.length > 1 && (
          <Field label={say('whichFile')}>
            <Select value={run ?? asItIs.data.files.at(-1)?.run ?? ''} onChange={(_event, { value }) => setRun(value)}>
              {asItIs.data.files.map((file) => (
                <option key={file.run} value={file.run}>
                  {file.name ?? say('noFile')}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={say('as')}>
          <RadioGroup value={choice.format} onChange={(_event, { value }) => setFormat(value as WriteFormat)}>
            {FORMATS.map((one) => (
              <Radio
                key={one}
                value={one}
                label={say(one === own && asItIs.data?.source ? 'formatAsCame' : 'format', {
                  format: say(one),
                  ending: one,
                })}
              />
            ))}
          </RadioGroup>
        </Field>
        <Field label={say('names')}>
          <RadioGroup
            value={isWithNames ? 'with' : 'without'}
            onChange={(_event, { value }) => setWithNames(value === 'with')}
          >
            <Radio value="with" label={say('withNames')} />
            <Radio value="without" label={say('withoutNames')} />
          </RadioGroup>
        </Field>
        <p className={styles.words}>
          {asItIs.data ? whatIsIn(asItIs.data, choice) : asItIs.error ? '' : say('reading')}
        </p>
        {asItIs.error && <Notice isProblem>{failureInWords(asItIs.error)}</Notice>}
        {writing.problem && <Notice isProblem>{writing.problem}</Notice>}
        {writing.isBusy && <ProgressBar aria-label={say('making')} />}
        {writing.made && (
          <p className={styles.words}>{say.rich('made', { name: writing.made.name, link: linkTo(writing.made) })}</p>
        )}
      </DialogContent>
      <DialogActions>
        {writing.isBusy ? (
          <Button onClick={writing.stop}>{say('stop')}</Button>
        ) : asItIs.error ? (
          <Button appearance="primary" onClick={() => void asItIs.refetch()}>
            {say('tryAgain')}
          </Button>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={!asItIs.data}
            onClick={() => asItIs.data && void writing.write(asItIs.data, people, choice)}
          >
            {say('exportNow')}
          </Button>
        )}
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogActions>
    </DialogBody>
  );
}

interface Made {
  name: string;
  address: string;
}

const linkTo = ({ name, address }: Made) =>
  function toReport(words: ReactNode): ReactNode {
    return (
      <Link href={address} download={name}>
        {words}
      </Link>
    );
  };

const TYPES: Record<WriteFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
};

/** Makes the bytes in a worker of their own, and hands them to the browser; a link stays for where downloads are blocked. */
function useWriting() {
  const announce = useSay();
  const reader = useRef<PlanReader | null>(null);
  const address = useRef<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  useEffect(
    () => () => {
      reader.current?.close();
      if (address.current) URL.revokeObjectURL(address.current);
    },
    [],
  );
  const write = async (plan: PlanAsItIs, people: readonly PlanPerson[], choice: ReportChoice): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const own = new PlanReader();
    reader.current = own;
    try {
      const bytes = await own.ask('write', requestOf(plan, people, choice));
      if (address.current) URL.revokeObjectURL(address.current);
      address.current = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPES[choice.format] }));
      const file = { name: reportName(plan, people, choice), address: address.current };
      setMade(file);
      download(file);
      announce(say('madeSaid', { name: file.name }));
    } catch (thrown) {
      if (!(thrown instanceof ReadingError)) throw thrown;
      if (!thrown.isStopped) setProblem(thrown.message);
    } finally {
      own.close();
      setBusy(false);
    }
  };
  return { isBusy, problem, made, write, stop: () => reader.current?.close() };
}

function download({ name, address }: Made): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
