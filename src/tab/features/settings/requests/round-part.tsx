import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { leadsWho, type AskedLead, type AskStanding } from '../../../../domain/round-report.ts';
import { writeMoment } from '../../../ui/dates.ts';
import { useSettingsStyles } from '../settings.styles.ts';
import { AskedLine, type AskedLineProps } from './asked-line.tsx';
import type { PastRound } from './past-rounds.ts';
import { say } from './say.ts';

const AT_ONCE = 20;

/** What wants something done about it comes first and stands open. */
const SHOWN: readonly {
  standing: AskStanding;
  word: 'listFailed' | 'listWaiting' | 'listAnswered';
  isOpen: boolean;
}[] = [
  { standing: 'failed', word: 'listFailed', isOpen: true },
  { standing: 'waiting', word: 'listWaiting', isOpen: true },
  { standing: 'answered', word: 'listAnswered', isOpen: false },
];

const useStyles = makeStyles({
  round: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
});

/** A round: when it went out, how many answered, and everybody who was asked, by what came of it. */
export function RoundPart(props: { round: PastRound; isNewest: boolean } & Omit<AskedLineProps, 'lead'>): JSX.Element {
  const { round, isNewest, ...line } = props;
  const page = useSettingsStyles();
  const styles = useStyles();
  const { report, began, name } = round;
  const [answered, waiting, failed] = (['answered', 'waiting', 'failed'] as const).map(
    (standing) => leadsWho(report, standing).length,
  ) as [number, number, number];
  const asked = report.leads.length;
  const isLast = (lead: AskedLead) => !round.askedSince.has(lead);
  return (
    <section className={styles.round} aria-label={name}>
      <h3 className={page.part} dir="auto">
        {name}
      </h3>
      <p className={page.words}>
        {say('roundAbout', { moment: writeMoment(began), asked, answered, waiting, failed })}
      </p>
      {SHOWN.map(({ standing, word, isOpen }) => {
        const leads = leadsWho(report, standing);
        if (leads.length === 0) return null;
        return (
          <details key={standing} open={isOpen && (isNewest || (standing === 'failed' && leads.some(isLast)))}>
            <summary className={styles.summary}>{say(word, { count: leads.length })}</summary>
            <Leads leads={leads} isLast={isLast} {...line} />
          </details>
        );
      })}
    </section>
  );
}

function Leads(
  props: { leads: AskedLead[]; isLast: (lead: AskedLead) => boolean } & Omit<AskedLineProps, 'lead'>,
): JSX.Element {
  const { leads, isLast, acts, onAction, ...line } = props;
  const styles = useStyles();
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      <ul className={styles.list}>
        {leads.slice(0, most).map((lead) => (
          <AskedLine
            key={lead.prompt.forKey ?? lead.prompt.personKey}
            {...line}
            lead={lead}
            acts={isLast(lead) ? acts : null}
            onAction={isLast(lead) ? onAction : null}
          />
        ))}
      </ul>
      {leads.length > most && (
        <Button size="small" onClick={() => setMost(most + AT_ONCE)}>
          {say('showMore', { count: leads.length - most })}
        </Button>
      )}
    </>
  );
}
