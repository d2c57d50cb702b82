import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ActionDetail, BoardAction } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { ratingBefore } from '../../../../domain/rating-before.ts';
import type { Roles } from '../../../../domain/roles.ts';
import { Section } from '../../../ui/section.tsx';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';
import { AroundEntry } from './around-entry.tsx';
import { Entry } from './entry.tsx';
import { TakeBack } from './take-back.tsx';
import { timelineItems } from './timeline-items.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
});

/** Everything that was said and decided about an action, newest first, with where it came from. */
export function Timeline(props: {
  action: BoardAction;
  detail: ActionDetail | undefined;
  statuses: readonly Status[];
  roles: Roles;
  mayEdit: boolean;
}): JSX.Element {
  const { action, detail, statuses, mayEdit } = props;
  const styles = useStyles();
  const items = detail && timelineItems(detail.updates, detail.history);
  const newest = mayEdit && detail ? ratingBefore(action, detail) : null;
  return (
    <Section head={say('history')}>
      {!items && <Quiet>{say('reading')}</Quiet>}
      {items?.length === 0 && <Quiet>{say('noHistory')}</Quiet>}
      {items && items.length > 0 && (
        <ol className={styles.list}>
          {items.toReversed().map((item, index) =>
            item.from === 'entry' ? (
              <Entry key={item.entry.key} update={item.entry} statuses={statuses} isWitnessed={item.isWitnessed}>
                {item.entry.key === newest?.entry.key && <TakeBack {...props} before={newest} />}
              </Entry>
            ) : (
              <AroundEntry key={`around ${items.length - index}`} step={item.step} statuses={statuses} />
            ),
          )}
        </ol>
      )}
      {detail?.history.witness === 'missing' && <Quiet>{say('noVersions')}</Quiet>}
    </Section>
  );
}
