import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { assignSubGroup } from '../setup/acts.ts';
import { openPage } from '../setup/pages.ts';
import { OFFICER, openStore } from '../setup/store.ts';

type Tab = Page | Frame;

/** A page of the tab that shows a meeting, with what it complained of in the console. */
export interface MeetingTab {
  page: Page;
  complaints: string[];
}

interface MeetingOptions {
  as?: string;
  group: string;
  query?: string;
  width?: number;
  /** Whether the page is to start without a network too. */
  hasWorker?: boolean;
}

/** Opens the meetings of a sub-group as somebody. */
export async function openMeeting(browser: Browser, url: string, options: MeetingOptions): Promise<MeetingTab> {
  const { as = OFFICER, group, query = '', width = 1280, hasWorker = false } = options;
  const page = await openPage(browser, { width, hasWorker });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/?as=${as}&view=meeting&group=${encodeURIComponent(group)}${query}`);
  await page.getByRole('heading', { name: 'Meeting', level: 1 }).waitFor({ state: 'attached' });
  return { page, complaints };
}

/** Gives each sub-group the actions with these refs. */
export async function giveActions(graphUrl: string, groups: Record<string, readonly string[]>): Promise<void> {
  const store = openStore(new URL(graphUrl).origin, OFFICER);
  const { actions } = await store.openBoard();
  for (const [subGroup, refs] of Object.entries(groups)) {
    await assignSubGroup(store, { actions: actions.filter(({ ref }) => ref && refs.includes(ref)), subGroup });
  }
}

export const agendaOf = (tab: Tab): Locator => tab.getByRole('list', { name: 'Agenda' });

/** The refs of an agenda in its order. */
export const orderOf = async (tab: Tab): Promise<string[]> => {
  const lines = await agendaOf(tab).getByRole('listitem').allTextContents();
  return lines.map((line) => /\d\.\d [A-Z]/.exec(line)?.[0] ?? line);
};

/** The item that a meeting is at, or that is looked at. */
export const itemOf = (tab: Tab, ref: string): Locator => tab.getByRole('region', { name: ref, exact: true });

/** Begins the meeting that the page proposes. */
export const begin = (tab: Tab): Promise<void> => tab.getByRole('button', { name: 'Begin the meeting' }).press('Enter');

/** Goes on to the next item by the keyboard. */
export const goOn = (tab: Tab): Promise<void> =>
  tab.getByRole('button', { name: /^(Next: |To the end)/ }).press('Enter');

/** Writes a decision down. */
export async function decide(
  tab: Tab,
  ref: string,
  words: { decision?: string; step?: string; owner?: string; due?: string },
): Promise<void> {
  const form = tab.getByRole('form', { name: `Decision about ${ref}` });
  if (words.decision) await form.getByRole('textbox', { name: 'Decision' }).fill(words.decision);
  if (words.step) await form.getByRole('textbox', { name: 'Next step' }).fill(words.step);
  if (words.owner) await form.getByRole('combobox', { name: 'Who' }).fill(words.owner);
  if (words.due) await form.getByRole('textbox', { name: 'By when' }).fill(words.due);
  await form.getByRole('button', { name: 'Record' }).press('Enter');
}

/** Ends a meeting whose agenda is done. */
export const end = (tab: Tab): Promise<void> => tab.getByRole('button', { name: 'End the meeting' }).press('Enter');
