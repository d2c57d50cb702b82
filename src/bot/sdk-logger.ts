import type { AppOptions, IPlugin } from '@microsoft/teams.apps';
import type { Log } from './context.ts';

type SdkLogger = NonNullable<AppOptions<IPlugin>['logger']>;

/**
 * The SDK's log, less what it would tell: it writes whole activities, and a failed request's body, in which people's
 * names and notes stand. Only that something failed, and its kind, are kept.
 */
export function createSdkLogger(log: Log): SdkLogger {
  const fail = (...said: unknown[]): void => log('sdk.failed', { reason: kindOf(said) });
  const logger: SdkLogger = {
    debug: ignore,
    info: ignore,
    trace: ignore,
    warn: ignore,
    error: fail,
    log: (level, ...said: unknown[]) => {
      if (level === 'error') fail(...said);
    },
    child: () => logger,
  };
  return logger;
}

const ignore = (): void => undefined;

/** An error by its name and code; its message may quote what was sent. */
export function kindOf(said: unknown): string {
  const error = Array.isArray(said) ? said.find((one) => one instanceof Error) : said;
  if (!(error instanceof Error)) return 'message';
  const code = 'code' in error ? String(error.code) : null;
  return code ? `${error.name} ${code}` : error.name;
}
