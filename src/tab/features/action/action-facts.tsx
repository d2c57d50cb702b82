import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { Board, BoardAction } from '../../../domain/board.ts';
import { splitLeads } from '../../../domain/split-leads.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { writePartialDate } from '../../ui/dates.ts';

const useStyles = makeStyles({
  facts: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0 },
  head: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  value: { margin: `${tokens.spacingVerticalXS} 0 0` },
  people: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}` },
  person: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the plan says of an action, under the council's own heads. */
export function ActionFacts(props: { board: Board; action: BoardAction; subGroup: ReactNode }): JSX.Element {
  const { board, action, subGroup } = props;
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      <Fact head={board.heads['measure'] ?? 'Measure'}>
        {action.measure ? <span dir="auto">{action.measure}</span> : <Quiet>The plan names none.</Quiet>}
      </Fact>
      <Fact head={board.heads['lead'] ?? board.heads['leads'] ?? 'Lead'}>
        <Leads leadsText={action.leadsText} />
      </Fact>
      <Fact head="Sub-group">{subGroup}</Fact>
      <Fact head="Due">
        <Due due={action.due} />
      </Fact>
      {Object.entries(action.extra).map(([head, text]) => (
        <Fact key={head} head={head}>
          <span dir="auto">{text}</span>
        </Fact>
      ))}
    </dl>
  );
}

function Fact({ head, children }: { head: string; children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.head} dir="auto">
        {head}
      </dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function Quiet({ children }: { children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return <span className={styles.quiet}>{children}</span>;
}

function Leads({ leadsText }: { leadsText: string }): JSX.Element {
  const styles = useStyles();
  const names = splitLeads(leadsText);
  if (names.length === 0) {
    return <Quiet>{leadsText.trim() ? `No lead: the plan says “${leadsText.trim()}”` : 'No lead'}</Quiet>;
  }
  return (
    <div className={styles.people}>
      {names.map((name) => (
        <span key={name} className={styles.person} dir="auto">
          <Avatar name={name} /> {name}
        </span>
      ))}
    </div>
  );
}

function Due({ due }: { due: BoardAction['due'] }): JSX.Element {
  if (!due) return <Quiet>The plan names no date.</Quiet>;
  const read = due.date ? writePartialDate(due.date) : null;
  if (!read || read === due.text) return <span dir="auto">{due.text}</span>;
  return (
    <>
      {read} <Quiet>{`(the plan says “${due.text}”)`}</Quiet>
    </>
  );
}
