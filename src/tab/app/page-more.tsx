import { Suspense, type JSX } from 'react';
import { mayAsk, mayManage, type Roles } from '../../domain/roles.ts';
import type { AskManyProps } from '../features/ask-for-update/ask-many-dialog.tsx';
import { chooseAccount } from '../sign-in/at-press.ts';
import { laterPart } from '../plan/later-part.tsx';
import { useSession } from '../plan/session.ts';
import { useSay } from '../ui/said.tsx';
import page from '../words/en-GB/page.json';
import { wordsOf } from '../words/words-of.ts';
import { writeAddress, type Address } from './address.ts';
import { PageMenu, type PageAct } from './page-menu.tsx';
import type { PlanPageProps } from './plan-props.ts';
import type { Density } from './use-density.ts';
import type { More } from './use-more.ts';

const say = wordsOf(page);

const KeysDialog = laterPart(() => import('./keys-dialog.tsx').then((part) => part.KeysDialog));
const SignOutDialog = laterPart(() => import('./sign-out-dialog.tsx').then((part) => part.SignOutDialog));
const AskManyDialog = laterPart(() =>
  import('../features/ask-for-update/ask-many-dialog.tsx').then((part) => part.AskManyDialog),
);

export interface PageMoreProps extends Omit<AskManyProps, 'isOpen' | 'onClose' | 'people'> {
  page: Pick<PlanPageProps, 'board' | 'address' | 'go' | 'file' | 'onShare' | 'onOtherPlan'>;
  more: More;
  onMore: (change: Partial<More>) => void;
  density: [Density, (density: Density) => void];
  /** What whoever has the page open may do; the rest is not offered. */
  roles: Roles;
  onAssign: () => void;
}

/** The menu of what is done seldom, and the dialogs that the top row opens. */
export function PageMore(props: PageMoreProps): JSX.Element {
  const { page: plan, more, onMore, density, roles, onAssign, ...asking } = props;
  const { board, address, go, file, onOtherPlan, onShare } = plan;
  const speak = useSay();
  const { signIn: desk } = useSession();
  const acts: Record<PageAct, () => void> = {
    copyLink: () => {
      if (onShare) return onShare(address, board.title ?? say('untitled'));
      void copy(linkTo(address)).then((isCopied) => speak(say(isCopied ? 'linkCopied' : 'linkNotCopied')));
    },
    print: () => print(),
    keys: () => onMore({ isShowingKeys: true }),
    assign: onAssign,
    export: () => file.change({ isExporting: true }),
    bring: () => go({ bring: 'file', action: null }),
    undo: () => file.change({ isUndoing: true }),
    settings: () => go({ settings: 'groups', action: null, priority: null }),
    otherPlan: () => onOtherPlan?.(),
    useAnother: () => void (desk && chooseAccount(desk).catch(() => speak(say('notReached')))),
    signOut: () => onMore({ isSigningOut: true }),
  };
  const isHomeless = board.actions.some(({ subGroup }) => subGroup === null);
  return (
    <Suspense fallback={null}>
      {more.menu && (
        <PageMenu
          target={more.menu}
          address={address}
          density={density[0]}
          acts={ACTS.filter((act) =>
            isOffered(act, roles, {
              isHomeless,
              isPicked: onOtherPlan !== null,
              signsIn: desk?.parts.isNested === false,
            }),
          )}
          onLanes={(lanes) => go({ lanes }, 'replace')}
          onDensity={density[1]}
          onAct={(act) => acts[act]()}
          onClose={() => onMore({ menu: null })}
        />
      )}
      {more.isShowingKeys !== null && (
        <KeysDialog isOpen={more.isShowingKeys} onClose={() => onMore({ isShowingKeys: false })} />
      )}
      {desk && more.isSigningOut !== null && (
        <SignOutDialog desk={desk} isOpen={more.isSigningOut} onClose={() => onMore({ isSigningOut: false })} />
      )}
      {more.isAsking !== null && (
        <AskManyDialog
          {...asking}
          people={board.people}
          isOpen={more.isAsking}
          onClose={() => onMore({ isAsking: false })}
        />
      )}
    </Suspense>
  );
}

const ACTS: readonly PageAct[] = [
  'copyLink',
  'print',
  'keys',
  'assign',
  'export',
  'bring',
  'undo',
  'settings',
  'otherPlan',
  'useAnother',
  'signOut',
];

interface Offered {
  isHomeless: boolean;
  isPicked: boolean;
  /** Whether people sign in to the page itself: in Teams they do to Teams. */
  signsIn: boolean;
}

function isOffered(act: PageAct, roles: Roles, plan: Offered): boolean {
  if (act === 'assign') return plan.isHomeless && mayAsk(roles);
  if (act === 'otherPlan') return plan.isPicked;
  if (act === 'useAnother' || act === 'signOut') return plan.signsIn;
  return (act !== 'bring' && act !== 'undo') || mayManage(roles);
}

/** A link that shows a view to whoever may open the plan: who looks and how it is painted are theirs. */
const linkTo = (address: Address): string =>
  `${location.origin}${location.pathname}${writeAddress({ ...address, as: null, theme: null })}`;

async function copy(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    // Without the person's leave, or in a frame that was not given it.
    return false;
  }
}
