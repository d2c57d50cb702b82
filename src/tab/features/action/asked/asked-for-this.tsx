import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { Board, BoardAction } from '../../../../domain/board.ts';
import { splitLeads } from '../../../../domain/split-leads.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { Section } from '../../../ui/section.tsx';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';
import { ActionText } from './action-text.tsx';

const useStyles = makeStyles({
  facts: { display: 'grid', gap: tokens.spacingVerticalM, margin: `${tokens.spacingVerticalS} 0 0` },
  head: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  value: { margin: `${tokens.spacingVerticalXXS} 0 0`, whiteSpace: 'pre-line' },
  people: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}` },
  person: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge },
});

/** What is asked and of whom: the text, how it will be known, the leads and the sub-group, under the council's own heads. */
export function AskedForThis(props: { board: Board; action: BoardAction; subGroup: ReactNode }): JSX.Element {
  const { board, action, subGroup } = props;
  const styles = useStyles();
  return (
    <Section head={say('whatIsAsked')}>
      <ActionText action={action} />
      <dl className={styles.facts}>
        <Fact head={board.heads['measure'] ?? say('measure')}>
          {action.measure ? <Text>{action.measure}</Text> : <Quiet>{say('noMeasure')}</Quiet>}
        </Fact>
        <Fact head={board.heads['lead'] ?? board.heads['leads'] ?? say('lead')}>
          <Leads leadsText={action.leadsText} />
        </Fact>
        <Fact head={say('subGroup')}>{subGroup}</Fact>
        {Object.entries(action.extra).map(([head, text]) => (
          <Fact key={head} head={head}>
            <Text>{text}</Text>
          </Fact>
        ))}
      </dl>
    </Section>
  );
}

const Text = ({ children }: { children: string }): JSX.Element => (
  <LongText length={children.length} more={say('showAll')} less={say('showLess')}>
    <div dir="auto">{children}</div>
  </LongText>
);

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

function Leads({ leadsText }: { leadsText: string }): JSX.Element {
  const styles = useStyles();
  const names = splitLeads(leadsText);
  const written = leadsText.trim();
  if (names.length === 0) return <Quiet>{written ? say('noLeadBut', { written }) : say('noLead')}</Quiet>;
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
