import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ActionDetail, Board, BoardAction, Evidence } from '../../../../domain/board.ts';
import { useWaiting } from '../../../plan/use-outbox.ts';
import { writeDay } from '../../../ui/dates.ts';
import { OutsideLink } from '../../../ui/outside-link.tsx';
import { safeAddress } from '../../../ui/safe-address.ts';
import { Section } from '../../../ui/section.tsx';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';
import { AddEvidence } from './add-evidence.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalSNudge, margin: 0, paddingLeft: '18px' },
  aside: { display: 'block', fontSize: tokens.fontSizeBase200 },
});

/** The evidence that the plan names, what was added here, and a way to add more. */
export function EvidenceList(props: {
  board: Board;
  action: BoardAction;
  detail: ActionDetail | undefined;
  mayEdit: boolean;
}): JSX.Element {
  const { board, action, detail, mayEdit } = props;
  const styles = useStyles();
  const waiting = useWaitingEvidence(action);
  const isEmpty = detail?.evidence.length === 0 && waiting.length === 0;
  return (
    <Section head={board.heads['evidence'] ?? say('evidence')}>
      {!detail && waiting.length === 0 && <Quiet>{say('reading')}</Quiet>}
      {isEmpty && <Quiet>{say('noEvidence')}</Quiet>}
      {!isEmpty && (
        <ul className={styles.list}>
          {detail?.evidence.map((item) => (
            <li key={item.key} dir="auto">
              <EvidenceTitle {...item} />
              <Added item={item} />
            </li>
          ))}
          {waiting.map(({ number, title }) => (
            <li key={number} dir="auto">
              {title} <Quiet>{say('waits')}</Quiet>
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <AddEvidence action={action} />}
    </Section>
  );
}

/** The title as a link with its host, where its address is one that may be opened; else both as words. */
function EvidenceTitle({ title, address }: Pick<Evidence, 'title' | 'address'>): JSX.Element {
  const href = safeAddress(address);
  if (href) {
    return (
      <>
        <OutsideLink href={href}>{title}</OutsideLink> <Quiet>{say('onHost', { host: new URL(href).host })}</Quiet>
      </>
    );
  }
  return <>{address && address !== title ? say('titleAndAddress', { title, address }) : title}</>;
}

/** Who added it and when, for what was added in the app: the plan's own has no other time than that of its import. */
function Added({ item: { addedAt, recordedBy } }: { item: Evidence }): JSX.Element | null {
  const styles = useStyles();
  if (!addedAt) return null;
  return (
    <span className={styles.aside}>
      <Quiet>{say('added', { by: recordedBy || say('somebody'), day: writeDay(addedAt) })}</Quiet>
    </span>
  );
}

function useWaitingEvidence({ key }: BoardAction): { number: number; title: string }[] {
  const { waiting } = useWaiting();
  return waiting.flatMap(({ number, edit, hindrance }) =>
    !hindrance && edit.kind === 'evidence' && edit.action.key === key ? [{ number, title: edit.title }] : [],
  );
}
