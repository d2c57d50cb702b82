import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import type { KeptPlan } from '../../offline/kept-plans.ts';
import { ageInWords } from '../../ui/dates.ts';
import { siteUrl } from '../../ui/site-url.ts';
import picker from '../../words/en-GB/plan-picker.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(picker);

const useStyles = makeStyles({
  head: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  plan: { display: 'block', width: '100%', textAlign: 'start', overflowWrap: 'anywhere' },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

export interface KnownPlansProps {
  plans: readonly KeptPlan[];
  /** The site of the configuration, offered while it was not opened before. */
  home: string | null;
  /** The plan that is open now. */
  current: string | null;
  onChoose: (site: string) => void;
}

/** The plans that may be meant, one press each. */
export function KnownPlans({ plans, home, current, onChoose }: KnownPlansProps): JSX.Element | null {
  const styles = useStyles();
  const id = useId();
  // The browser keeps the moments of its own clock.
  const [now] = useState(() => new Date());
  const isHomeNew = home !== null && !plans.some(({ site }) => site === home);
  if (plans.length === 0 && !isHomeNew) return null;
  const whenOf = (plan: (typeof plans)[number]) =>
    plan.site === current
      ? say('current')
      : say('opened', { age: ageInWords(new Date(plan.openedAt).toISOString(), now) });
  return (
    <section aria-labelledby={id}>
      <h2 className={styles.head} id={id}>
        {plans.length > 0 ? say('before') : say('own')}
      </h2>
      <ul className={styles.list}>
        {plans.map((plan) => (
          <Known
            key={plan.site}
            title={plan.title ?? say('untitled')}
            about={`${siteUrl(plan.site)} · ${whenOf(plan)}`}
            onChoose={() => onChoose(plan.site)}
          />
        ))}
        {isHomeNew && <Known title={nameOf(home)} about={siteUrl(home)} onChoose={() => onChoose(home)} />}
      </ul>
    </section>
  );
}

/** What a site is called in its address, as long as nobody has read its plan's title. */
const nameOf = (site: string): string => site.split('/').at(-1) ?? site;

function Known(props: { title: string; about: string; onChoose: () => void }): JSX.Element {
  const styles = useStyles();
  return (
    <li>
      <Button className={styles.plan} onClick={props.onChoose}>
        <span dir="auto">{props.title}</span>
        <span className={styles.quiet}>{props.about}</span>
      </Button>
    </li>
  );
}
