import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useId, useMemo, type JSX } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { RatingShape } from '../../ui/rating-shape.tsx';
import { leadCounts, TRAITS, type Filter } from './filter.ts';
import { NO_FILTER, say } from './filter-words.ts';

const useStyles = makeStyles({
  surface: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    width: 'min(22rem, calc(100vw - 48px))',
    maxHeight: 'min(calc(100dvh - 72px), 46rem)',
    overflow: 'auto',
    boxSizing: 'border-box',
    paddingBottom: 0,
  },
  head: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  group: { display: 'grid', margin: 0, padding: 0, border: 'none', minWidth: 0, '& > *': { marginBlock: '-3px' } },
  legend: { padding: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  status: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge },
  // Always in reach, however little of the list there is room for.
  end: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});

export interface FilterPanelProps {
  target: HTMLElement;
  filter: Filter;
  /** The actions of the sub-group, from which leads are offered. */
  owned: readonly BoardAction[];
  statuses: readonly Status[];
  /** How many of them are shown. */
  count: number;
  onChange: (change: Partial<Filter>) => void;
  onClose: () => void;
}

/** What to look for, beside the button that opened it. Each choice shows at once behind it. */
export function FilterPanel(props: FilterPanelProps): JSX.Element {
  const { target, filter, owned, count, onChange, onClose } = props;
  const styles = useStyles();
  const head = useId();
  const close = () => {
    onClose();
    target.focus();
  };
  return (
    <Popover
      open
      trapFocus
      onOpenChange={(_event, { open }) => open || close()}
      positioning={{ target, position: 'below', align: 'end' }}
    >
      <PopoverSurface className={styles.surface} aria-labelledby={head}>
        <h2 className={styles.head} id={head}>
          {say('title')}
        </h2>
        <LeadField {...props} />
        <StatusGroup {...props} />
        <TraitGroup {...props} />
        <Field label={say('since')}>
          <Input
            type="date"
            value={filter.since ?? ''}
            onChange={(_event, { value }) => onChange({ since: value || null })}
          />
        </Field>
        <div className={styles.end}>
          <output className={styles.count}>{say('shown', { count, total: owned.length })}</output>
          <Button onClick={() => onChange(NO_FILTER)}>{say('clear')}</Button>
          <Button appearance="primary" onClick={close}>
            {say('close')}
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}

function LeadField({ filter, owned, onChange }: FilterPanelProps): JSX.Element {
  const leads = useMemo(() => leadCounts(owned), [owned]);
  const { lead } = filter;
  const isElsewhere = lead !== null && !leads.some(({ name }) => name === lead);
  return (
    <Field label={say('lead')}>
      <Select value={lead ?? ''} onChange={(_event, { value }) => onChange({ lead: value || null })}>
        <option value="">{say('anyLead')}</option>
        {leads.map(({ name, count }) => (
          <option key={name} value={name}>
            {say('leadChoice', { name, count })}
          </option>
        ))}
        {isElsewhere && <option value={lead}>{say('leadChoice', { name: lead, count: 0 })}</option>}
      </Select>
    </Field>
  );
}

function StatusGroup({ filter, statuses, onChange }: FilterPanelProps): JSX.Element {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{say('status')}</legend>
      {statuses.map(({ code, label, colour }) => (
        <Checkbox
          key={code}
          checked={filter.status.includes(code)}
          onChange={(_event, { checked }) => onChange({ status: withOr(filter.status, code, checked === true) })}
          label={
            <span className={styles.status}>
              <RatingShape colour={colour} code={code} size={16} />
              <span dir="auto">{label}</span>
            </span>
          }
        />
      ))}
    </fieldset>
  );
}

function TraitGroup({ filter, onChange }: FilterPanelProps): JSX.Element {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{say('state')}</legend>
      {TRAITS.map((trait) => (
        <Checkbox
          key={trait}
          checked={filter.only.includes(trait)}
          onChange={(_event, { checked }) => onChange({ only: withOr(filter.only, trait, checked === true) })}
          label={say(trait)}
        />
      ))}
    </fieldset>
  );
}

const withOr = (list: readonly string[], one: string, isIn: boolean): string[] =>
  isIn ? [...list, one] : list.filter((other) => other !== one);
