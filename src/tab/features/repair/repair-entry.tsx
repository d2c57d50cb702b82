import { Button, Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Board, BrokenRow } from '../../../domain/board.ts';
import type { Proposal } from '../../../store/repair/proposal.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { safeAddress } from '../../ui/safe-address.ts';
import catalogue from '../../words/en-GB/repair.json';
import { wordsOf } from '../../words/words-of.ts';
import {
  areaName,
  differenceInWords,
  faultInWords,
  proposalInWords,
  rowInWords,
  traceInWords,
  type Names,
} from './repair-words.ts';
import type { Consent } from './use-mending.ts';
import { useProposal } from './use-proposal.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'grid', gap: tokens.spacingVerticalXXS, margin: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  words: { margin: 0, overflowWrap: 'anywhere' },
  differences: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: '18px', overflowWrap: 'anywhere' },
  area: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export interface RepairEntryProps {
  board: Board;
  broken: BrokenRow;
  names: Names;
  /** What went wrong with mending it, in a sentence. */
  problem: string | null;
  mayMend: boolean;
  /** What is being mended just now. */
  busy: 'no' | 'this' | 'other';
  onMend: (consent: Consent) => void;
}

/** One broken row: what it is, what is wrong, who did it, and what mending would write. */
export function RepairEntry(props: RepairEntryProps): JSX.Element {
  const { board, broken, names, problem, mayMend, busy, onMend } = props;
  const styles = useStyles();
  const { data: proposal, error, refetch } = useProposal(board, broken);
  const name = rowInWords(broken, proposal?.title);
  const said = broken.words || (broken.list === 'actions' ? (proposal?.title ?? '') : '');
  return (
    <li className={styles.entry} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        {said && (
          <span className={styles.quiet} dir="auto">
            {say('quote', { words: said })}
          </span>
        )}
      </div>
      <p className={styles.words}>
        {faultInWords(broken, proposal)}
        {proposal?.changed && (
          <span className={styles.quiet}>{say('trace', { words: traceInWords(proposal.changed) })}</span>
        )}
      </p>
      {!proposal && !error && <p className={styles.words}>{say('asking')}</p>}
      {error && (
        <Notice actions={<Button onClick={() => void refetch()}>{say('tryAgain')}</Button>}>
          {failureInWords(error)}
        </Notice>
      )}
      {proposal && <Remedy key={proposal.key} {...{ proposal, names, name, mayMend, busy, onMend }} />}
      {problem && <Notice isProblem>{problem}</Notice>}
    </li>
  );
}

interface RemedyProps extends Pick<RepairEntryProps, 'names' | 'mayMend' | 'busy' | 'onMend'> {
  proposal: Proposal;
  name: string;
}

function Remedy({ proposal, names, name, mayMend, busy, onMend }: RemedyProps): JSX.Element {
  const styles = useStyles();
  const needsArea = proposal.kind === 'choose area' || (proposal.kind === 'new action' && !proposal.areaKey);
  const [areaKey, setAreaKey] = useState('');
  const [isAreaMissing, setAreaMissing] = useState(false);
  const isMendable = proposal.kind !== 'by hand' && proposal.kind !== 'whole';
  const agree = () => {
    setAreaMissing(needsArea && !areaKey);
    if (busy === 'no' && (!needsArea || areaKey)) onMend({ proposal, areaKey: areaKey || null });
  };
  const href = safeAddress(proposal.address);
  const isMending = busy === 'this';
  return (
    <>
      <div>
        <p className={styles.words}>{proposalInWords(proposal, names)}</p>
        {proposal.kind === 'keep one' && (
          <ul className={styles.differences}>
            {proposal.differences.map((one) => (
              <li key={one.column} dir="auto">
                {differenceInWords(one)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {needsArea && mayMend && (
        <Field label={say('focusArea')} {...(isAreaMissing ? { validationMessage: say('areaMissing') } : {})}>
          <Select className={styles.select} value={areaKey} onChange={(_event, { value }) => setAreaKey(value)}>
            <option value="">{say('choose')}</option>
            {names.structure
              .filter(({ kind }) => kind === 'focusArea')
              .map(({ key }) => (
                <option key={key} value={key}>
                  {areaName(key, names.structure)}
                </option>
              ))}
          </Select>
        </Field>
      )}
      <div className={styles.buttons}>
        {isMendable && mayMend && (
          <Button
            aria-label={say(isMending ? 'mendingRow' : 'mendRow', { row: name })}
            disabledFocusable={busy !== 'no'}
            onClick={agree}
          >
            {say(isMending ? 'mending' : 'mend')}
          </Button>
        )}
        {href && (
          <Link href={href} target="_blank" rel="noopener noreferrer" aria-label={say('openRow', { row: name })}>
            {say('open')}
          </Link>
        )}
      </div>
    </>
  );
}
