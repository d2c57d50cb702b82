import { ErrorCode, meeting, type SdkError } from '@microsoft/teams-js';

/**
 * What came of sharing to a meeting's stage. Refused is `notAllowed` where the person may not present or the app has no leave
 * to, `notHere` where the page stands in no running meeting, `tooOld` where this Teams has no stage, else `failed`.
 */
export type Shared = { outcome: 'shared' } | { outcome: 'refused'; code: Refusal };
type Refusal = 'notAllowed' | 'notHere' | 'tooOld' | 'failed';

const REFUSALS: Partial<Record<number, Refusal>> = {
  [ErrorCode.PERMISSION_DENIED]: 'notAllowed',
  [ErrorCode.NOT_SUPPORTED_IN_CURRENT_CONTEXT]: 'notHere',
  [ErrorCode.NOT_SUPPORTED_ON_PLATFORM]: 'tooOld',
  [ErrorCode.OLD_PLATFORM]: 'tooOld',
};

/** Whether there is a stage that this person may share to. */
export async function canShareToStage(): Promise<boolean> {
  const { result } = await ask(meeting.getAppContentStageSharingCapabilities);
  return result?.doesAppHaveSharePermission ?? false;
}

/** Puts an address of the tab's own on everybody's stage. */
export async function shareToStage(address: string): Promise<Shared> {
  const { error, result } = await ask<boolean>((answer) => meeting.shareAppContentToStage(answer, address));
  if (result) return { outcome: 'shared' };
  return { outcome: 'refused', code: REFUSALS[error?.errorCode ?? 0] ?? 'failed' };
}

interface Answer<T> {
  error: Pick<SdkError, 'errorCode'> | null;
  result: T | null;
}

/** teams-js throws at once where a frame is not of a running meeting, and tells the rest to a function. */
function ask<T>(act: (answer: (error: SdkError | null, result: T | null) => void) => void): Promise<Answer<T>> {
  return new Promise((resolve) => {
    try {
      act((error, result) => resolve({ error, result }));
    } catch {
      resolve({ error: { errorCode: ErrorCode.NOT_SUPPORTED_IN_CURRENT_CONTEXT }, result: null });
    }
  });
}
