import type { MeetingDesk } from './meeting-answers.ts';
import type { MeetingStage } from './meeting-stage.ts';
import { findPartIn } from './part.ts';
import type { Slot } from './slot.ts';

/** The middle of a meeting: what is on its stage, or the people in it while nothing is. */
export interface StageView {
  show(): void;
  /** Says what came in the way of sharing. */
  showProblem(failure: unknown): void;
  tell(event: string, ...args: readonly unknown[]): void;
  close(): void;
}

/** What the middle is made of. */
export interface StageViewOptions {
  stage: MeetingStage;
  desk(): MeetingDesk | null;
  /** The address that stands there while nothing is shared; null for none. */
  fallback(): string | null;
  createFrame(url: string): Slot;
}

/** Shows the stage in `room`, with who shares it and a way to stop that. */
export function createStageView(
  room: HTMLElement,
  { stage, desk, fallback, createFrame }: StageViewOptions,
): StageView {
  const words = findPartIn(room, 'words', HTMLElement);
  const stop = findPartIn(room, 'stop', HTMLButtonElement);
  const faces = findPartIn(room, 'faces', HTMLElement);
  let shown: { url: string; slot: Slot } | null = null;
  const close = () => {
    shown?.slot.close();
    shown = null;
  };
  let said = '';
  // A problem is not talked over by who says once more what was so before.
  const say = (what: string) => {
    if (what !== said) words.textContent = what;
    said = what;
  };
  const showProblem = (failure: unknown) => (words.textContent = `The stage stays as it is: ${String(failure)}`);
  stop.addEventListener('click', () => void desk()?.stop().catch(showProblem));
  const show = () => {
    const here = desk();
    const shared = here && stage.now();
    room.hidden = here === null;
    say(shared ? `${shared.sharedBy} shares the action plan.` : 'Nothing is shared.');
    stop.hidden = !shared || !here.mayPresent;
    const url = here && (shared?.contentUrl ?? fallback());
    faces.hidden = Boolean(url);
    if (url === shown?.url) return;
    close();
    if (url) {
      const slot = createFrame(url);
      room.append(slot.element);
      slot.open();
      shown = { url, slot };
    }
  };
  return { show, showProblem, tell: (event, ...args) => shown?.slot.tell(event, ...args), close };
}
