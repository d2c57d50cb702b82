import type { HostConfig } from '../config.ts';
import type { Choices } from './choices.ts';
import type { MeetingStage } from './meeting-stage.ts';
import type { NestedAuth } from './nested-auth.ts';
import type { People, Person } from './people.ts';

/** What a seat is of. */
export interface SeatOptions {
  config: HostConfig;
  stage: MeetingStage;
  nestedAuth: NestedAuth;
  people: People;
  /** Stands behind the name of each frame, so that those of two seats can be told apart. */
  suffix: string;
  /** Whether the tab itself is on the stage alone while nothing is shared. */
  isPreview: boolean;
  choices(): Choices;
  person(): Person;
  reopen(part: Partial<Choices>): void;
  /** Brings the person back to the tab from elsewhere in Teams. */
  comeBack(sub: string | undefined): void;
}
