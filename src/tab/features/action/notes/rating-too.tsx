import { Field, Select } from '@fluentui/react-components';
import type { JSX } from 'react';
import { statusOf } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { ratingWord } from '../../../ui/rating-badge.tsx';
import { say } from '../say.ts';

/** The rating that somebody gave with their words, where they gave another one. */
export function RatingToo(props: {
  statuses: readonly Status[];
  now: string | null;
  value: string | null;
  onChoose: (code: string | null) => void;
}): JSX.Element {
  const { statuses, now, value, onChoose } = props;
  return (
    <Field label={say('theirRating')}>
      <Select value={value ?? ''} onChange={(_event, chosen) => onChoose(chosen.value || null)}>
        <option value="">{say('ratingStays', { rating: ratingWord(statusOf(statuses, now), now) })}</option>
        {statuses
          .filter(({ code }) => code !== now)
          .map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
      </Select>
    </Field>
  );
}
