import type { HostKind } from './host-kind.ts';
import type { FrameContext } from './legacy-context.ts';
import { ERROR, refuse } from './refusal.ts';

const IN_TABS: readonly FrameContext[] = ['content', 'sidePanel', 'meetingStage'];

/** Where in Teams a function may be called, by how its name begins: what teams-js 2.58 checks itself, checked again. */
const PLACES: readonly (readonly [name: string, places: readonly FrameContext[]])[] = [
  ['settings.getSettings', ['content', 'sidePanel', 'meetingStage', 'settings', 'task']],
  ['settings.', ['settings']],
  ['tasks.startTask', IN_TABS],
  // A phone takes a dialog for a tab.
  ['tasks.completeTask', ['task']],
  ['tasks.updateTask', [...IN_TABS, 'task']],
  ['messageForParent', ['task']],
  ['messageForChild', IN_TABS],
  ['people.selectPeople', ['content', 'task', 'settings']],
  ['meeting.appShareButton', ['sidePanel']],
  ['meeting.', ['sidePanel', 'meetingStage']],
  ['shareDeepLink', IN_TABS],
];

/** Why a function is refused that the kind of host or the place of the frame has not; null where it may be called. */
export function refuseHere(func: string, { lacks, lacking }: HostKind, place: FrameContext): readonly unknown[] | null {
  if (lacks.some((name) => func.startsWith(name))) return refuse(func, undefined, lacking);
  const [, places] = PLACES.find(([name]) => func.startsWith(name)) ?? [];
  if (!places || places.includes(place)) return null;
  return refuse(func, `${func} is not for a frame in "${place}".`, ERROR.notHere);
}
