import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Status, StatusColour } from '../../../domain/plan.ts';
import { RatingShape } from '../../ui/rating-shape.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  surface: { maxWidth: '860px' },
  words: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  code: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: '56px',
    minHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
  },
  narrow: { flex: '1 1 110px', minWidth: 0 },
  wide: { flex: '3 1 200px', minWidth: 0 },
  box: { minWidth: 0, width: '100%' },
});

const COLOURS: [StatusColour, string][] = [
  ['red', say('colourRed')],
  ['amber', say('colourAmber')],
  ['green', say('colourGreen')],
  ['blue', say('colourBlue')],
  ['grey', say('colourGrey')],
  ['other', say('colourOther')],
];

export interface LegendDialogProps {
  isOpen: boolean;
  /** What is known of the ratings so far, in the order in which they are written. */
  statuses: readonly Status[];
  onSave: (statuses: Status[]) => void;
  onClose: () => void;
}

/** What each rating of the plan means, from furthest from done to done. */
export function LegendDialog({ isOpen, onClose, ...form }: LegendDialogProps): JSX.Element {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <LegendForm {...form} onClose={onClose} />
      </DialogSurface>
    </Dialog>
  );
}

function LegendForm({ statuses, onSave, onClose }: Omit<LegendDialogProps, 'isOpen'>): JSX.Element {
  const styles = useStyles();
  const [rows, setRows] = useState(() => statuses.toSorted((one, other) => one.rank - other.rank));
  useFocusBack();
  const change = (code: string, to: Partial<Status>) =>
    setRows(rows.map((row) => (row.code === code ? { ...row, ...to } : row)));
  const raise = (at: number) => setRows(rows.toSpliced(at - 1, 2, ...rows.slice(at - 1, at + 1).toReversed()));
  return (
    <DialogBody>
      <DialogTitle>{say('legendTitle')}</DialogTitle>
      <DialogContent>
        <p className={styles.words}>{say('legendWords')}</p>
        <ol className={styles.list}>
          {rows.map((row, at) => (
            <LegendRow
              key={row.code}
              row={row}
              isFirst={at === 0}
              onChange={(to) => change(row.code, to)}
              onRaise={() => raise(at)}
            />
          ))}
        </ol>
        <NewRating
          codes={rows.map(({ code }) => code)}
          onAdd={(code) => setRows([...rows, ratingOf(code, rows.length)])}
        />
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={() => onSave(rows.map((row, at) => ({ ...row, rank: at + 1 })))}>
          {say('useKey')}
        </Button>
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function LegendRow(props: {
  row: Status;
  isFirst: boolean;
  onChange: (change: Partial<Status>) => void;
  onRaise: () => void;
}): JSX.Element {
  const { row, isFirst, onChange, onRaise } = props;
  const styles = useStyles();
  return (
    <li className={styles.row} aria-label={row.code}>
      <span className={styles.code}>
        <RatingShape colour={row.colour} code={row.code} size={20} />
        {row.code}
      </span>
      <Field className={styles.narrow} label={say('statusName')}>
        <Input className={styles.box} value={row.label} onChange={(_event, { value }) => onChange({ label: value })} />
      </Field>
      <Field className={styles.wide} label={say('statusMeaning')}>
        <Input
          className={styles.box}
          value={row.meaning}
          onChange={(_event, { value }) => onChange({ meaning: value })}
        />
      </Field>
      <Field className={styles.narrow} label={say('statusColour')}>
        <Select value={row.colour} onChange={(_event, { value }) => onChange({ colour: value as StatusColour })}>
          {COLOURS.map(([colour, words]) => (
            <option key={colour} value={colour}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={say('statusDone')}
        checked={row.done}
        onChange={() => onChange({ done: !row.done, late: false })}
      />
      <Checkbox
        label={say('statusLate')}
        checked={row.late}
        onChange={() => onChange({ late: !row.late, done: false })}
      />
      <Button
        size="small"
        aria-disabled={isFirst}
        onClick={() => !isFirst && onRaise()}
        aria-label={say('moveUp', { code: row.code })}
      >
        {say('up')}
      </Button>
    </li>
  );
}

const ratingOf = (code: string, count: number): Status => ({
  code,
  label: code,
  meaning: '',
  order: count + 1,
  rank: count + 1,
  colour: 'other',
  done: false,
  late: false,
});

/** A rating that the file uses and its key does not have. */
function NewRating({ codes, onAdd }: { codes: readonly string[]; onAdd: (code: string) => void }): JSX.Element {
  const styles = useStyles();
  const [code, setCode] = useState('');
  const isNew = code.trim() !== '' && !codes.includes(code.trim());
  const add = () => {
    if (!isNew) return;
    onAdd(code.trim());
    setCode('');
  };
  return (
    <div className={styles.row}>
      <Field className={styles.narrow} label={say('anotherRating')}>
        <Input
          className={styles.box}
          value={code}
          onChange={(_event, { value }) => setCode(value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
      </Field>
      <Button disabledFocusable={!isNew} onClick={add}>
        {say('addIt')}
      </Button>
    </div>
  );
}
