import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { withoutLetter } from '../../../domain/action-text.ts';
import type { FocusArea, Plan, PlanAction } from '../../../domain/plan.ts';
import { inFigures } from '../../ui/count-words.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  outline: { width: '100%', maxWidth: '860px' },
  part: { paddingInlineStart: tokens.spacingHorizontalL },
  title: { margin: `${tokens.spacingVerticalS} 0 0`, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, listStyleType: 'none' },
  action: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The plan as it was read, to be looked through before it is brought in. What is not opened is not drawn. */
export function PlanOutline({ plan }: { plan: Plan }): JSX.Element {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.outline} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{say('lookThrough')}</summary>
      {isOpen && (
        <div className={styles.part}>
          {plan.priorities.map((priority, at) => (
            <section key={at}>
              {priority.title !== null || priority.ref !== null ? (
                <p className={styles.title} dir="auto">
                  {nameOf(priority, say('priority'))}
                </p>
              ) : null}
              {priority.focusAreas.map((area, place) => (
                <Area key={place} area={area} />
              ))}
            </section>
          ))}
        </div>
      )}
    </details>
  );
}

const nameOf = ({ ref, title }: { ref: string | null; title: string | null }, otherwise: string): string =>
  [ref, title].filter((part) => part !== null).join(' ') || otherwise;

const AT_ONCE = 60;

function Area({ area }: { area: FocusArea }): JSX.Element {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [most, setMost] = useState(AT_ONCE);
  const { actions } = area;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary} dir="auto">
        {say('areaCount', { area: nameOf(area, say('noArea')), count: actions.length })}
      </summary>
      {isOpen && (
        <ul className={styles.list}>
          {actions.slice(0, most).map((action) => (
            <Action key={action.source.row} action={action} />
          ))}
        </ul>
      )}
      {isOpen && actions.length > most && (
        <Button size="small" onClick={() => setMost(most + AT_ONCE)}>
          {say('showMoreOf', { count: inFigures(actions.length) })}
        </Button>
      )}
    </details>
  );
}

function Action({ action }: { action: PlanAction }): JSX.Element {
  const styles = useStyles();
  const { ref, letter, text, leads, due, updates, evidence } = action;
  const facts = [
    leads.length > 0 ? say('factLead', { leads: leads.join(', ') }) : say('factNoLead'),
    ...Object.entries(action.ratings).flatMap(([label, code]) =>
      code === null ? [] : say('factRating', { review: label, rating: code }),
    ),
    due && say('factDue', { due: due.text }),
    updates.length > 0 && say('factNotes', { count: updates.length }),
    evidence.length > 0 && say('factEvidence', { count: evidence.length }),
  ].filter((fact) => fact !== null && fact !== false);
  return (
    <li className={styles.action} dir="auto">
      <strong>{ref ?? say('noRef')}</strong> {withoutLetter(text, letter)}
      <span className={styles.quiet}>{facts.join(' · ')}</span>
    </li>
  );
}
