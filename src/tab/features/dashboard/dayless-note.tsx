import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { isWholeDay } from '../../../domain/calendar-day.ts';
import { mayManage } from '../../../domain/roles.ts';
import { useRoles } from '../../plan/use-roles.ts';
import { Notice } from '../../ui/notice.tsx';
import { say } from './dashboard-words.ts';
import type { DashboardProps } from './dashboard-page.ts';

/** Says to whoever may set it that an open review date has no day, so that nobody is reminded of it. */
export function DaylessNote({ board, onSetDay }: Pick<DashboardProps, 'board' | 'onSetDay'>): JSX.Element | null {
  const roles = useRoles(board);
  const dayless = board.reviews.find(({ state, date }) => state === 'open' && !isWholeDay(date));
  if (!dayless || !mayManage(roles) || board.settings.schedule.daysBefore.length === 0) return null;
  return (
    <Notice actions={<Button onClick={onSetDay}>{say('setDay')}</Button>}>
      {say('dayless', { review: dayless.label })}
    </Notice>
  );
}
