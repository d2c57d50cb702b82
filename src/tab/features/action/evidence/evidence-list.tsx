import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Evidence } from '../../../../domain/board.ts';
import { Section } from '../../../ui/section.tsx';
import { safeAddress } from '../../../ui/safe-address.ts';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, paddingLeft: '18px' },
});

/** The evidence that the plan names. Only https addresses become links. */
export function EvidenceList({
  head,
  evidence,
}: {
  head: string;
  evidence: readonly Evidence[] | undefined;
}): JSX.Element {
  const styles = useStyles();
  return (
    <Section head={head}>
      {!evidence && <Quiet>{say('reading')}</Quiet>}
      {evidence?.length === 0 && <Quiet>{say('noEvidence')}</Quiet>}
      {evidence && evidence.length > 0 && (
        <ul className={styles.list}>
          {evidence.map((item) => (
            <li key={item.key} dir="auto">
              <EvidenceTitle item={item} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function EvidenceTitle({ item: { title, address } }: { item: Evidence }): JSX.Element {
  const href = safeAddress(address);
  if (!href) return <>{address && address !== title ? `${title} (${address})` : title}</>;
  return (
    <Link inline href={href} target="_blank" rel="noopener noreferrer">
      {title}
    </Link>
  );
}
