import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { JSX } from 'react';
import { statusOf, type Board, type BoardAction } from '../../../../domain/board.ts';
import { countedRating } from '../../../../domain/agreement.ts';
import type { Status } from '../../../../domain/plan.ts';
import { reservationsAbout, type Reservation } from '../../../../domain/provisional.ts';
import { mayAgree, type Roles } from '../../../../domain/roles.ts';
import { Notice } from '../../../ui/notice.tsx';
import { RatingBadge, ratingWord } from '../../../ui/rating-badge.tsx';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';
import { useAct } from '../../../plan/use-act.ts';
import { ChallengeForm } from './challenge-form.tsx';

const useStyles = makeStyles({
  marks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  provisional: {
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 5px, ${tokens.colorNeutralBackground4} 5px 8px)`,
    fontSize: tokens.fontSizeBase200,
  },
  counts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
});

/** As the catalogue's choices are called, in which a space may not stand. */
const RESERVATIONS: Record<Reservation, string> = {
  'not agreed': 'notAgreed',
  'not checked': 'notChecked',
  'no evidence': 'noEvidence',
};

export interface AgreementProps {
  board: Board;
  action: BoardAction;
  statuses: readonly Status[];
  roles: Roles;
  mayEdit: boolean;
  /** True where a question about the rating stands open, which agreeing settles. */
  isQuestioned: boolean;
  /** Puts the focus on the rating, since the press that agrees goes away with its work. */
  onActed: () => void;
}

/** What a rating still lacks, what counts meanwhile, and the presses by which a chair or officer agrees or questions it. */
export function Agreement(props: AgreementProps): JSX.Element {
  const { board, action, statuses, roles, mayEdit, isQuestioned, onActed } = props;
  const styles = useStyles();
  const act = useAct();
  const status = statusOf(statuses, action.rating);
  const reservations = reservationsAbout(action, status);
  const may = mayEdit && mayAgree(roles, action);
  const isOpen = !action.isRatingAgreed || isQuestioned;
  const agree = () => {
    onActed();
    const word = ratingWord(status, action.rating);
    void act.perform({ kind: 'agreement', action, text: '' }, say('agreed', { rating: word }));
  };
  return (
    <>
      {reservations.length > 0 && (
        <div className={styles.marks}>
          {reservations.map((reservation) => (
            <span key={reservation} className={styles.provisional}>
              {say('provisional', { reservation: RESERVATIONS[reservation] })}
            </span>
          ))}
        </div>
      )}
      <Counts {...props} />
      {act.problem && <Notice isProblem>{act.problem}</Notice>}
      {may && (
        <div className={styles.acts}>
          {isOpen && (
            <Button appearance="primary" size="small" icon={<CheckmarkRegular />} onClick={agree}>
              {say('agree')}
            </Button>
          )}
          <ChallengeForm
            action={action}
            board={board}
            isProminent={isOpen}
            lacksEvidence={reservations.includes('no evidence')}
            rating={ratingWord(status, action.rating)}
          />
        </div>
      )}
      {mayEdit && !may && !action.isRatingAgreed && <Quiet>{say('agreedByChair')}</Quiet>}
    </>
  );
}

/** Where ratings wait for agreement: what counts until this one is agreed. */
function Counts({ board, action, statuses }: AgreementProps): JSX.Element | null {
  const styles = useStyles();
  const counted = countedRating(action, board.settings);
  if (counted === action.rating) return null;
  const badge = <RatingBadge status={statusOf(statuses, counted)} code={counted} size={16} />;
  return <div className={styles.counts}>{say.rich('counts', { rating: () => badge })}</div>;
}
