import { FluentProvider } from '@fluentui/react-components';
import type { JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { PlanPage, type PlanPageHandle } from '../../../../src/tab/app/plan-page.tsx';
import { LIGHT } from '../../../../src/tab/app/theme.ts';
import { useAddress } from '../../../../src/tab/app/use-address.ts';
import { openDatabase } from '../../../../src/tab/offline/database.ts';
import { SessionContext, type Session } from '../../../../src/tab/plan/session.ts';
import { useBoard, useFollowing } from '../../../../src/tab/plan/use-board.ts';
import { useSending } from '../../../../src/tab/plan/use-outbox.ts';
import { SaidProvider } from '../../../../src/tab/ui/said.tsx';
import type { BenchRow, Rag } from '../rows.ts';
import { boardOf } from './plan.ts';
import { benchSession } from './session.ts';

// A page of somebody who saves data fetches nothing ahead.
Object.defineProperty(navigator, 'connection', { value: { saveData: true } });

/** The page of the plan, as the tab shows it. */
function Page({ session }: { session: Session }): JSX.Element | null {
  const { board, lookAgain: _, ...fresh } = useBoard();
  const [address, go] = useAddress();
  useFollowing(session.board);
  useSending(session);
  if (!board) return null;
  return (
    <PlanPage
      {...fresh}
      handle={handOut}
      board={board}
      address={address}
      go={go}
      person={null}
      file={FILE}
      onOtherPlan={null}
      onShare={null}
      channel={null}
      place={null}
      above={null}
    />
  );
}

/** Whoever measures moves cards by this. */
function handOut(page: PlanPageHandle | null): void {
  Object.assign(window, { bench: { move: (id: string, rag: Rag) => page?.drop(id, rag) } });
}

const FILE = { change: () => undefined };

async function readRows(address: string): Promise<BenchRow[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return (await answer.json()) as BenchRow[];
}

const said = new URLSearchParams(location.search);
const address = said.get('data') ?? '';
// Kept as the tab keeps it, where it is asked for: without that each load reads the plan anew.
const database = said.has('keep') ? await openDatabase() : null;
const session = benchSession(async () => boardOf(await readRows(address)), address, database);
const root = document.querySelector('#root');
if (root)
  createRoot(root).render(
    <FluentProvider theme={LIGHT}>
      <SessionContext.Provider value={session}>
        <SaidProvider>
          <Page session={session} />
        </SaidProvider>
      </SessionContext.Provider>
    </FluentProvider>,
  );
