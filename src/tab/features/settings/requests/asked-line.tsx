import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import type { Board } from '../../../../domain/board.ts';
import type { AskedLead } from '../../../../domain/round-report.ts';
import { nameAction } from '../../../plan/name-action.ts';
import { useSession } from '../../../plan/session.ts';
import { listInWords } from '../../../ui/count-words.ts';
import { ageInWords } from '../../../ui/dates.ts';
import { useFocusKept } from '../use-focus-kept.ts';
import { useSettingsStyles } from '../settings.styles.ts';
import type { PromptActs } from '../use-prompts.ts';
import { MailBox } from './mail-box.tsx';
import { say } from './say.ts';

const NAMED = 8;

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface AskedLineProps {
  board: Board;
  now: Date;
  lead: AskedLead;
  /** Null for those who may not ask. */
  acts: PromptActs | null;
  onAction: ((key: string) => void) | null;
}

/** Somebody who was asked: when, about what, what came of it, and what can be done where no message reached them. */
export function AskedLine({ board, now, lead: asked, acts, onAction }: AskedLineProps): JSX.Element {
  const styles = useStyles();
  const page = useSettingsStyles();
  const { store } = useSession();
  const [isMailing, setMailing] = useState(false);
  const mail = useId();
  const item = useFocusKept<HTMLLIElement>(asked.standing);
  const { lead, prompt, standing } = asked;
  const name = asked.asked?.name ?? say('unknown');
  const isInPlace = lead !== null && prompt.forKey !== null;
  return (
    <li ref={item} tabIndex={-1} className={styles.item} aria-label={name}>
      <div>
        <div className={styles.name} dir="auto">
          {isInPlace ? say('inPlaceOf', { name, lead: lead.name }) : name}
        </div>
        <div dir="auto">{standingInWords(asked, now)}</div>
        <div className={styles.quiet} dir="auto">
          {actionsInWords(asked, board)}
        </div>
      </div>
      {standing === 'failed' && (
        <div className={page.buttons}>
          {acts && (
            <Button
              size="small"
              disabledFocusable={acts.isBusy}
              aria-label={say('sendAgainNamed', { name })}
              onClick={() => void acts.act(() => store.sendAgain(prompt), say('sentAgain', { name }))}
            >
              {say('sendAgain')}
            </Button>
          )}
          {onAction && (
            <Button
              size="small"
              aria-expanded={isMailing}
              aria-controls={isMailing ? mail : undefined}
              aria-label={say('writeMailNamed', { name })}
              onClick={() => setMailing(!isMailing)}
            >
              {say('writeMail')}
            </Button>
          )}
        </div>
      )}
      {standing === 'failed' && isMailing && onAction && (
        <div id={mail}>
          <MailBox board={board} lead={asked} onAction={onAction} />
        </div>
      )}
    </li>
  );
}

function standingInWords({ standing, prompt, reason }: AskedLead, now: Date): string {
  const age = ageInWords(prompt.askedAt, now);
  if (standing === 'answered') return say('answered', { age });
  if (standing === 'failed') return say('failed', { age, why: reason ?? say('noReason') });
  return say(prompt.state === 'sent' ? 'waiting' : 'onItsWay', { age });
}

/** What is still open of what was asked, or all of it where nothing is. */
function actionsInWords({ actions, open }: AskedLead, board: Board): string {
  const shown = open.length > 0 ? open : actions;
  const names = shown.slice(0, NAMED).map((action) => nameAction(action, board.structure));
  const more = shown.length - names.length;
  const named = listInWords(more > 0 ? [...names, say('moreActions', { count: more })] : names);
  return open.length > 0 && open.length < actions.length
    ? say('openOf', { actions: named, all: actions.length })
    : say('about', { actions: named });
}
