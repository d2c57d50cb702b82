import type { JSX } from 'react';
import type { BoardAction, Evidence } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { withoutLetter } from '../../../domain/action-text.ts';
import { splitLeads } from '../../../domain/split-leads.ts';
import { writeDay, writePartialDate } from '../../ui/dates.ts';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import type { PlanColumn } from './plan-columns.ts';
import { useCellStyles } from './plan-table.styles.ts';
import { RatingCode, RatingNow } from './rating-cells.tsx';

const say = wordsOf(catalogue);

/** What cells show of an action; the record is null while it is read, and undefined where that failed. */
export interface CellFacts {
  action: BoardAction;
  statuses: readonly Status[];
  /** The rating that counts, which is not the newest where ratings wait for agreement. */
  counted: string | null;
  ratings: Record<string, string> | null | undefined;
  evidence: readonly Evidence[] | null | undefined;
  /** On paper, where nothing can be opened, every title stands. */
  isWhole?: boolean;
}

/** What stands in a cell of an action. The whole of a long text is in the action beside the table, and where it is edited. */
export function CellContent({ column, facts }: { column: PlanColumn; facts: CellFacts }): JSX.Element | null {
  const { action } = facts;
  switch (column.kind) {
    case 'text':
      return <Words text={withoutLetter(action.text, action.letter)} />;
    case 'leads':
      return <Leads leadsText={action.leadsText} />;
    case 'subGroup':
      return <Words text={action.subGroup} />;
    case 'due':
      return <Due due={action.due} originalDue={action.originalDue} />;
    case 'measure':
      return <Words text={action.measure} />;
    case 'review':
      return <RatingCode code={reviewCode(facts, column)} statuses={facts.statuses} />;
    case 'rating':
      return <RatingNow {...facts} />;
    case 'update':
      return <Update update={action.lastUpdate} />;
    case 'evidence':
      return <EvidenceTitles count={action.evidenceCount} {...facts} />;
    case 'extra':
      return <Words text={action.extra[column.head] ?? null} />;
    case 'ref':
      return null;
  }
}

function reviewCode({ ratings }: CellFacts, { review }: PlanColumn): string | null | undefined {
  if (!ratings) return ratings === null ? undefined : null;
  return ratings[review?.key ?? ''] ?? null;
}

function Words({ text }: { text: string | null }): JSX.Element | null {
  const styles = useCellStyles();
  if (!text?.trim()) return null;
  return (
    <span className={styles.clamp} dir="auto">
      {text.trim()}
    </span>
  );
}

/** Where a date was moved, the first one stays in view. */
function Due({ due, originalDue }: Pick<BoardAction, 'due' | 'originalDue'>): JSX.Element {
  const styles = useCellStyles();
  return (
    <>
      <Words text={due?.text ?? null} />
      {originalDue && originalDue.text !== due?.text && (
        <span className={styles.small}>{say('firstDue', { due: originalDue.text })}</span>
      )}
    </>
  );
}

function Leads({ leadsText }: { leadsText: string }): JSX.Element {
  const styles = useCellStyles();
  const names = splitLeads(leadsText);
  const words = leadsText.trim();
  if (names.length > 0) return <Words text={names.join('\n')} />;
  return <span className={styles.quiet}>{words ? say('noLeadSaid', { words }) : say('noLead')}</span>;
}

function Update({ update }: { update: BoardAction['lastUpdate'] }): JSX.Element | null {
  const styles = useCellStyles();
  if (!update) return null;
  const written = update.at ? writeDay(update.at) : update.date ? writePartialDate(update.date) : say('noDate');
  return (
    <>
      <span className={styles.small}>{update.by ? say('updateBy', { date: written, name: update.by }) : written}</span>
      <span className={styles.clamp} dir="auto">
        {update.text}
      </span>
    </>
  );
}

const TITLES = 3;

function EvidenceTitles(props: Pick<CellFacts, 'evidence' | 'isWhole'> & { count: number }): JSX.Element | null {
  const { count, evidence, isWhole = false } = props;
  const styles = useCellStyles();
  if (!evidence) return count > 0 ? <span className={styles.quiet}>{say('evidenceCount', { count })}</span> : null;
  const shown = isWhole ? evidence : evidence.slice(0, TITLES);
  const more = evidence.length - shown.length;
  return (
    <>
      {shown.map(({ key, title }) => (
        <span key={key} className={styles.clamp} dir="auto">
          {title}
        </span>
      ))}
      {more > 0 && <span className={styles.small}>{say('evidenceMore', { count: more })}</span>}
    </>
  );
}
