import type { Stage } from '../meeting.ts';
import { isRecord } from './message.ts';

/** What is on the stage of the meeting, which the host's server holds for everybody in it. */
export interface MeetingStage {
  now(): Stage | null;
  /** Goes on asking; `onChange` is called whenever it may be another. */
  follow(onChange: () => void): void;
  /** @throws {Error} what the server said */
  share(stage: Stage): Promise<void>;
  stop(): Promise<void>;
}

/** Asks what is on the stage. @throws {Error} where the server does not say */
export async function openStage(): Promise<MeetingStage> {
  const answer = await fetch('/meeting/stage');
  if (!answer.ok) throw new Error(`/meeting/stage answered ${answer.status}.`);
  let stage = readStage(await answer.json());
  return {
    now: () => stage,
    follow: (onChange) =>
      new EventSource('/meeting/changes').addEventListener('message', ({ data }) => {
        stage = readStage(JSON.parse(String(data)));
        onChange();
      }),
    share: (next) =>
      send({ method: 'PUT', body: JSON.stringify(next), headers: { 'Content-Type': 'application/json' } }),
    stop: () => send({ method: 'DELETE' }),
  };
}

async function send(init: RequestInit): Promise<void> {
  const answer = await fetch('/meeting/stage', init);
  if (!answer.ok) throw new Error(await answer.text());
}

function readStage(told: unknown): Stage | null {
  const stage = isRecord(told) ? told['stage'] : null;
  if (!isRecord(stage)) return null;
  return { contentUrl: String(stage['contentUrl']), sharedBy: String(stage['sharedBy']) };
}
