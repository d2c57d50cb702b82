import * as z from 'zod/mini';

/** The shape of `/config.json`. */
export const configShape = z.object({
  graphOrigin: z.nullable(z.url()),
  site: z.string().check(z.minLength(1)),
  local: z.nullable(z.object({ controls: z.url(), host: z.url(), chat: z.nullable(z.url()) })),
});

/** Where the page's plan is, and the local stand-ins for Microsoft 365 where it runs on somebody's own machine. */
export type Config = z.infer<typeof configShape>;

/** The page was served without the configuration that it needs. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads `/config.json` beside the page. @throws {ConfigError} */
export async function readConfig(): Promise<Config> {
  const answer = await fetch(new URL('config.json', document.baseURI));
  if (!answer.ok) throw new ConfigError(`config.json answered ${answer.status}.`);
  return parseConfig(await answer.json());
}

/** Checks what `/config.json` said. @throws {ConfigError} */
export function parseConfig(json: unknown): Config {
  const parsed = configShape.safeParse(json);
  if (!parsed.success) throw new ConfigError(`config.json is not what it should be: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
