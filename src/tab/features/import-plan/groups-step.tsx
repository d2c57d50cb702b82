import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type JSX, type ReactNode } from 'react';
import { withoutLetter } from '../../../domain/action-text.ts';
import type { Plan, PlanAction } from '../../../domain/plan.ts';
import { claimedSubGroup } from '../../../domain/sub-group-claim.ts';
import type { ImportDecisions } from '../../../store/import/import-decisions.ts';
import { useBoard } from '../../plan/use-board.ts';
import { inFigures } from '../../ui/count-words.ts';
import { GroupBox } from '../../ui/group-box.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSay } from '../../ui/said.tsx';
import { shorten } from '../../ui/shorten.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { useImportStyles } from './import-page.styles.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import { actionsOf, placesOf, sourceKey } from './plan-actions.ts';

const say = wordsOf(catalogue);

const inBold = (words: ReactNode): ReactNode => <strong>{words}</strong>;
const inOwnDirection = (words: ReactNode): ReactNode => <span dir="auto">{words}</span>;

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '860px',
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { overflowWrap: 'anywhere' },
  text: { color: tokens.colorNeutralForeground2 },
  owner: { marginLeft: 'auto', paddingInline: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalS },
  // Level with the box beside it, which has its name above.
  press: { marginTop: '24px', '@media (max-width: 699px)': { marginTop: 0 } },
  grow: { flex: '1 1 220px', minWidth: 0 },
});

const AT_ONCE = 60;

/** Which sub-group owns which actions. Nothing is taken by itself, and it may be left open. */
export function GroupsStep({ work, open, plan }: { work: ImportWork; open: OpenWork; plan: Plan }): JSX.Element {
  const styles = useStyles();
  const page = useImportStyles();
  const announce = useSay();
  const { board } = useBoard();
  const [find, setFind] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [group, setGroup] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const actions = useMemo(() => actionsOf(plan), [plan]);
  const { subGroups } = open.decisions;
  const owners = useMemo(
    () => new Map(subGroups.map(({ source, subGroup }) => [sourceKey(source), subGroup])),
    [subGroups],
  );
  const groups = useMemo(() => {
    const names = new Set([...(board?.subGroups ?? []).map(({ name }) => name), ...owners.values()]);
    return [...names].map((name) => ({ key: name, name }));
  }, [board, owners]);
  const places = useMemo(() => placesOf(plan), [plan]);
  const shown = useMemo(() => actions.filter((action) => has(action, places, find)), [actions, places, find]);
  const picked = shown.filter(({ source }) => chosen.has(sourceKey(source)));
  const assign = (which: readonly PlanAction[], name: string | null) => {
    work.decide((now) => withOwner(now, which, name));
    setChosen(new Set());
    announce(
      name === null
        ? say('groupTaken', { count: which.length })
        : say('groupDone', { count: which.length, group: name }),
    );
  };
  const toggle = (key: string) =>
    setChosen(chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]));
  const submit = () => picked.length > 0 && group.trim() !== '' && assign(picked, group.trim());
  return (
    <div className={page.middle}>
      <h2 className={page.subtitle}>{say('groupsTitle')}</h2>
      <p className={page.words}>{say('groupsWords', { owned: inFigures(owners.size), count: actions.length })}</p>
      <Claims actions={actions} owners={owners} onTake={assign} />
      <div className={styles.part}>
        <div className={styles.bar}>
          <div className={styles.grow}>
            <GroupBox groups={groups} value={group} onChange={setGroup} onEnter={submit} />
          </div>
          <Button
            className={styles.press}
            appearance="primary"
            disabledFocusable={picked.length === 0 || group.trim() === ''}
            onClick={submit}
          >
            {picked.length === 0 ? say('tickFirst') : say('assign', { count: picked.length })}
          </Button>
          <Button
            className={styles.press}
            disabledFocusable={picked.length === 0}
            onClick={() => picked.length > 0 && assign(picked, null)}
          >
            {say('takeTheirs')}
          </Button>
        </div>
        <Input
          type="search"
          aria-label={say('findActions')}
          placeholder={say('findHint')}
          value={find}
          onChange={(_event, { value }) => setFind(value)}
        />
        <Checkbox
          label={
            picked.length === 0
              ? say('selectAll', { count: inFigures(shown.length) })
              : say('selectedOf', { count: inFigures(picked.length), total: inFigures(shown.length) })
          }
          checked={picked.length === shown.length && shown.length > 0 ? true : picked.length > 0 ? 'mixed' : false}
          onChange={() =>
            setChosen(
              picked.length === shown.length ? new Set() : new Set(shown.map(({ source }) => sourceKey(source))),
            )
          }
        />
        <ul className={styles.list} aria-label={say('actions')}>
          {shown.slice(0, most).map((action) => {
            const key = sourceKey(action.source);
            return (
              <li key={key} className={styles.row}>
                <Checkbox
                  checked={chosen.has(key)}
                  onChange={() => toggle(key)}
                  label={
                    <span className={styles.label} dir="auto">
                      <strong>{nameOf(action)}</strong>{' '}
                      <span className={styles.text}>{short(withoutLetter(action.text, action.letter))}</span>
                    </span>
                  }
                />
                {owners.has(key) && (
                  <span className={styles.owner} dir="auto">
                    {owners.get(key)}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        {shown.length > most && (
          <Button onClick={() => setMost(most + AT_ONCE)}>
            {say('showMoreOf', { count: inFigures(shown.length) })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What notes claim, each quoted, to be taken one by one. */
function Claims(props: {
  actions: readonly PlanAction[];
  owners: ReadonlyMap<string, string>;
  onTake: (actions: readonly PlanAction[], name: string) => void;
}): JSX.Element | null {
  const { actions, owners, onTake } = props;
  const styles = useStyles();
  const claims = useMemo(
    () =>
      actions.flatMap((action) => {
        const claim = action.updates.map(({ text }) => claimedSubGroup(text)).find((one) => one !== null);
        return claim ? [{ action, ...claim }] : [];
      }),
    [actions],
  );
  const open = claims.filter(({ action }) => !owners.has(sourceKey(action.source)));
  if (open.length === 0) return null;
  return (
    <section className={styles.part} aria-label={say('suggestions')}>
      {open.slice(0, AT_ONCE).map(({ action, group, quote }) => (
        <Notice
          key={sourceKey(action.source)}
          actions={<Button onClick={() => onTake([action], group)}>{say('useGroup', { group })}</Button>}
        >
          {say.rich('claim', { action: nameOf(action), quote, name: inBold, note: inOwnDirection })}
        </Notice>
      ))}
    </section>
  );
}

const nameOf = ({ ref, source }: PlanAction): string => ref ?? say('placeRow', { row: source.row });
const short = (words: string): string => shorten(words, 140);

function has(action: PlanAction, places: ReadonlyMap<string, string>, find: string): boolean {
  const { ref, text, leadsText, source } = action;
  const words = `${ref ?? ''} ${text} ${leadsText} ${places.get(sourceKey(source)) ?? ''}`;
  return words.toLocaleLowerCase('en-GB').includes(find.trim().toLocaleLowerCase('en-GB'));
}

/** The decisions with an owner for some actions; null takes it away. */
function withOwner(now: ImportDecisions, actions: readonly PlanAction[], name: string | null): ImportDecisions {
  const keys = new Set(actions.map(({ source }) => sourceKey(source)));
  const others = now.subGroups.filter(({ source }) => !keys.has(sourceKey(source)));
  const own = name === null ? [] : actions.map(({ source }) => ({ source, subGroup: name }));
  return { ...now, subGroups: [...others, ...own] };
}
