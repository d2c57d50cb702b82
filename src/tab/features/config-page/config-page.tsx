import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import type { Board } from '../../../domain/board.ts';
import { NotAllowedError, PlanMissingError } from '../../../store/store-error.ts';
import { useSession } from '../../plan/session.ts';
import { useBoard } from '../../plan/use-board.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { siteUrl } from '../../ui/site-url.ts';
import config from '../../words/en-GB/config-page.json';
import { wordsOf } from '../../words/words-of.ts';
import { proposeGroup } from './propose-group.ts';

const say = wordsOf(config);

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    maxWidth: '560px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXL}`,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  words: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  site: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** How a tab may show the plan. */
export type TabView = 'board' | 'plan' | 'dashboard' | 'meeting';

/** What a tab shows: a sub-group, or all of them for null, and how. */
export interface TabChoice {
  group: string | null;
  view: TabView;
}

/** What a tab is to Teams. */
export interface TabOffer {
  address: string;
  name: string;
  entity: string;
}

export interface ConfigPageProps {
  /** The channel that the tab is added to; null in a meeting or a chat. */
  channel: { id: string; name: string } | null;
  /** Whether it is added to a meeting, for which the meeting is proposed. */
  isForMeeting: boolean;
  /** False where the page is not shown by Teams' dialog, which has the button that saves. */
  isAdding: boolean;
  views: readonly TabView[];
  addressFor: (choice: TabChoice) => string;
  /** Says what would be saved; null while nothing can be. */
  onOffer: (offer: TabOffer | null) => void;
  onOtherPlan: (() => void) | null;
  onOpen: () => void;
}

/** The page that Teams shows when somebody adds the tab: which sub-group, and how. */
export function ConfigPage(props: ConfigPageProps): JSX.Element {
  const { isAdding, onOtherPlan, onOpen } = props;
  const styles = useStyles();
  const { owner } = useSession();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{say('title')}</h1>
      {!isAdding && <Notice actions={<Button onClick={onOpen}>{say('open')}</Button>}>{say('notInTeams')}</Notice>}
      {onOtherPlan && (
        <div className={styles.site}>
          <p className={styles.words}>{say('site', { site: siteUrl(owner.site) })}</p>
          <Button size="small" onClick={onOtherPlan}>
            {say('otherPlan')}
          </Button>
        </div>
      )}
      <Choices {...props} />
    </main>
  );
}

function Choices(props: ConfigPageProps): JSX.Element {
  const { board, error, lookAgain } = useBoard();
  const [isMissing, isRefused] = [error instanceof PlanMissingError, error instanceof NotAllowedError];
  if (board) return <Form {...props} board={board} />;
  if (isMissing) return <Form {...props} board={null} />;
  if (isRefused) return <Notice isProblem>{say('notAllowed')}</Notice>;
  if (error)
    return (
      <Notice isProblem actions={<Button onClick={lookAgain}>{say('again')}</Button>}>
        {say('failed', { reason: failureInWords(error) })}
      </Notice>
    );
  return (
    <Skeleton aria-label={say('loading')}>
      <SkeletonItem size={32} />
    </Skeleton>
  );
}

const ALL = '';

function Form({ board, ...props }: ConfigPageProps & { board: Board | null }): JSX.Element {
  const { channel, isForMeeting, views, addressFor, onOffer } = props;
  const styles = useStyles();
  const proposed = proposeGroup(board?.subGroups ?? [], channel);
  // Undefined until somebody chooses: what is proposed may come later than the page.
  const [chosen, setChosen] = useState<string | null>();
  const [view, setView] = useState<TabView>(isForMeeting ? 'meeting' : 'board');
  const group = chosen === undefined ? (proposed?.name ?? null) : chosen;
  const name = nameOf({ group, view });
  const address = addressFor({ group, view });
  useEffect(() => onOffer({ address, name, entity: entityOf({ group, view }) }), [onOffer, address, name, view, group]);
  const hint =
    proposed && group === proposed.name
      ? say(proposed.why === 'linked' ? 'linked' : 'proposed', { channel: channel?.name ?? '' })
      : null;
  if (!board) return <p className={styles.words}>{say('noPlan')}</p>;
  return (
    <>
      <Field label={say('group')} hint={hint}>
        <Select value={group ?? ALL} onChange={(_event, { value }) => setChosen(value === ALL ? null : value)}>
          <option value={ALL}>{say('groupCount', { group: say('all'), count: board.actions.length })}</option>
          {groupsOf(board).map((one) => (
            <option key={one.group} value={one.group}>
              {say('groupCount', one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('view')}>
        <RadioGroup value={view} onChange={(_event, { value }) => setView(views.find((one) => one === value) ?? view)}>
          {views.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  {say(one)}
                  <br />
                  <span className={styles.words}>{say(`${one}About`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.words}>{say('tabName', { name })}</p>
    </>
  );
}

/** Tells tabs of one channel apart. */
const entityOf = ({ group, view }: TabChoice): string => ['action-plan', view, group].filter(Boolean).join('/');

const nameOf = ({ group, view }: TabChoice): string =>
  group === null ? say('nameAll', { view }) : say('nameGroup', { group, view });

function groupsOf({ subGroups, actions }: Board): { group: string; count: number }[] {
  const names = subGroups
    .map(({ name }) => name)
    .toSorted((one, other) => one.localeCompare(other, 'en-GB', { numeric: true }));
  return names.map((group) => ({ group, count: actions.filter(({ subGroup }) => subGroup === group).length }));
}
