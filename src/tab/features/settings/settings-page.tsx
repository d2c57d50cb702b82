import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import type { Board } from '../../../domain/board.ts';
import { mayManage } from '../../../domain/roles.ts';
import { useRoles } from '../../plan/use-roles.ts';
import { listInWords } from '../../ui/count-words.ts';
import { Notice } from '../../ui/notice.tsx';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { GroupsPage } from './groups-page.tsx';
import { LegendsPage } from './legends-page.tsx';
import { officersOf } from './officers.ts';
import { pageOf, stepAfter, type SettingsPageName } from './pages.ts';
import type { OwnChannel, PageProps } from './page-props.ts';
import { PeoplePage } from './people-page.tsx';
import { RemindersPage } from './reminders/reminders-page.tsx';
import { RequestsPage } from './requests/requests-page.tsx';
import { ReviewsPage } from './reviews-page.tsx';
import { RolesPage } from './roles-page.tsx';
import { SettingsNav } from './settings-nav.tsx';
import { useSettingsStyles } from './settings.styles.ts';

const say = wordsOf(settings);
const CONTENT: Record<SettingsPageName, (props: PageProps) => JSX.Element> = {
  groups: GroupsPage,
  people: PeoplePage,
  roles: RolesPage,
  reviews: ReviewsPage,
  legends: LegendsPage,
  reminders: RemindersPage,
  requests: RequestsPage,
};

export interface SettingsPageProps {
  board: Board;
  /** The page that the address names. */
  page: string;
  channel: OwnChannel | null;
  onReview: PageProps['onReview'];
  onAction: PageProps['onAction'];
  /** How far setting up has come, where the plan is being set up: the pages are its steps then. */
  steps: ReactNode;
  onPage: (page: SettingsPageName) => void;
  /** Back to the board; `isOver` where that ends setting up. */
  onLeave: (isOver: boolean) => void;
}

/** How the plan is run, a page for each part. Officers change it; everybody may read it. */
export function SettingsPage(props: SettingsPageProps): JSX.Element {
  const { board, channel, steps, onReview, onAction, onPage, onLeave } = props;
  const styles = useSettingsStyles();
  const page = pageOf(props.page);
  const mayChange = mayManage(useRoles(board));
  const head = useHeadFocus(page);
  const Content = CONTENT[page];
  const next = stepAfter(page);
  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <h1 className={styles.title}>{say(steps ? 'setUpTitle' : 'title')}</h1>
        <Button onClick={() => onLeave(false)}>{say(steps ? 'later' : 'back')}</Button>
      </header>
      {steps ?? <SettingsNav page={page} onPage={onPage} />}
      <div className={styles.column}>
        <h2 ref={head} tabIndex={-1} className={styles.head}>
          {say(page)}
        </h2>
        {!mayChange && <Notice>{whoMay(board)}</Notice>}
        <Content key={page} {...{ board, mayChange, channel, onReview, onAction, onPage }} />
        {steps && (
          <div className={styles.buttons}>
            <Button onClick={() => (next ? onPage(next) : onLeave(true))}>
              {next ? say('next', { step: say(next) }) : say('finish')}
            </Button>
          </div>
        )}
      </div>
    </main>
  );
}

/** Where somebody goes from page to page, the head says where they are; on the first one nobody asked for it. */
function useHeadFocus(page: SettingsPageName) {
  const head = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    head.current?.focus();
  }, [page]);
  return head;
}

function whoMay(board: Board): string {
  const names = officersOf(board).map(({ name, account }) => name ?? account);
  return say('readOnly', { count: names.length, officers: listInWords(names) });
}
