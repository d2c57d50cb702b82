import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import type { BoardAction, PlanPerson } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSay } from '../../ui/said.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import askMany from '../../words/en-GB/ask-many.json';
import { wordsOf } from '../../words/words-of.ts';
import { peopleToAsk, requestsFor, type PersonToAsk } from './people-to-ask.ts';
import { useAskMany, type Asking } from './use-ask-many.ts';

const say = wordsOf(askMany);

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: '120px' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  people: { display: 'grid', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface AskManyProps {
  /** The actions in view. */
  actions: readonly BoardAction[];
  people: readonly PlanPerson[];
  statuses: readonly Status[];
  today: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Asks the leads of the actions in view for an update, many at once. */
export function AskManyDialog(props: AskManyProps): JSX.Element {
  const styles = useStyles();
  const { isOpen, onClose } = props;
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface className={styles.surface}>
        <AskForm {...props} />
      </DialogSurface>
    </Dialog>
  );
}

function AskForm({ actions, people, statuses, today, onClose }: AskManyProps): JSX.Element {
  const styles = useStyles();
  const speak = useSay();
  const [isDoneToo, setDoneToo] = useState(false);
  // Who was asked about everything already is left in peace, unless somebody ticks them.
  const [left, setLeft] = useState<ReadonlySet<string>>(() => askedAlready({ actions, people, statuses, today }));
  const [hint, setHint] = useState<string | null>(null);
  const { asking, ask, stop } = useAskMany();
  useFocusBack();
  const toAsk = useMemo(
    () => peopleToAsk(actions, { people, statuses, today, isDoneToo }),
    [actions, people, statuses, today, isDoneToo],
  );
  const chosen = toAsk.people.filter(({ person }) => !left.has(person.key));
  const requests = requestsFor(chosen);
  const counts = { people: chosen.length, actions: requests.length };
  const submit = async () => {
    if (requests.length === 0) return setHint(say('pick'));
    setHint(null);
    const ended = await ask(requests);
    speak(say('asked', { people: chosen.length, actions: ended.asked }));
  };
  const isBusy = asking.state === 'asking';
  return (
    <DialogBody>
      <DialogTitle>{say('title')}</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={styles.words}>{say(toAsk.people.length === 0 ? 'nobody' : 'about')}</p>
        {toAsk.people.length > 0 && <PeopleList {...{ toAsk: toAsk.people, left, setLeft }} />}
        {toAsk.noLead > 0 && <p className={styles.words}>{say('noLead', { count: toAsk.noLead })}</p>}
        <Checkbox
          label={say('done')}
          checked={isDoneToo}
          onChange={(_event, { checked }) => setDoneToo(checked === true)}
        />
        {hint && <Notice isProblem>{hint}</Notice>}
        <HowFar asking={asking} people={chosen.length} />
      </DialogContent>
      <DialogActions>
        {toAsk.people.length > 0 && asking.state !== 'ended' && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => isBusy || void submit()}>
            {requests.length === 0 ? say('askNobody') : say('ask', counts)}
          </Button>
        )}
        <Button onClick={isBusy ? stop : onClose}>{say(isBusy ? 'stop' : 'close')}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function askedAlready({
  actions,
  ...by
}: Pick<AskManyProps, 'actions' | 'people' | 'statuses' | 'today'>): Set<string> {
  const { people } = peopleToAsk(actions, { ...by, isDoneToo: false });
  return new Set(people.flatMap((one) => (one.waiting === one.actions.length ? [one.person.key] : [])));
}

function PeopleList(props: {
  toAsk: readonly PersonToAsk[];
  left: ReadonlySet<string>;
  setLeft: (left: ReadonlySet<string>) => void;
}): JSX.Element {
  const { toAsk, left, setLeft } = props;
  const styles = useStyles();
  const isSome = toAsk.some(({ person }) => left.has(person.key));
  const isAll = !isSome;
  const turn = (key: string, isAsked: boolean) => {
    const next = new Set(left);
    if (isAsked) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  return (
    <fieldset className={styles.people}>
      <legend className={styles.legend}>{say('people')}</legend>
      {toAsk.length > 1 && (
        <Checkbox
          label={say('all')}
          checked={isAll ? true : toAsk.every(({ person }) => left.has(person.key)) ? false : 'mixed'}
          onChange={() => setLeft(isAll ? new Set(toAsk.map(({ person }) => person.key)) : new Set())}
        />
      )}
      {toAsk.map(({ person, actions, stale, waiting }) => (
        <Checkbox
          key={person.key}
          checked={!left.has(person.key)}
          onChange={(_event, { checked }) => turn(person.key, checked === true)}
          label={
            <>
              <span dir="auto">{person.name}</span>{' '}
              <span className={styles.facts}>
                {[
                  say('actions', { count: actions.length }),
                  ...(stale > 0 ? [say('stale', { count: stale })] : []),
                  ...(waiting > 0 ? [say('waiting', { count: waiting })] : []),
                ].join(' · ')}
              </span>
            </>
          }
        />
      ))}
    </fieldset>
  );
}

function HowFar({ asking, people }: { asking: Asking; people: number }): JSX.Element | null {
  if (asking.state === 'choosing') return null;
  if (asking.state === 'asking') {
    const { done, total } = asking;
    const words = say('asking', { done, total });
    return (
      <div>
        {words}
        <ProgressBar value={done} max={total} aria-label={words} />
      </div>
    );
  }
  const asked = say('asked', { people, actions: asking.asked });
  return (
    <>
      <Notice>{asking.isStopped ? say('stopped', { asked }) : asking.kept ? say('keptToo', { asked }) : asked}</Notice>
      {asking.heldUp > 0 && <Notice isProblem>{say('heldUp', { count: asking.heldUp })}</Notice>}
    </>
  );
}
