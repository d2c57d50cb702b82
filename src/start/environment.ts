import { join } from 'node:path';
import { z } from 'zod';

/** What the sample is: a plan file, none, or a made-up plan of so many actions. */
export type Sample = { kind: 'file'; path: string } | { kind: 'none' } | { kind: 'synthetic'; actions: number };

/** Everything that the environment decides, checked. */
export interface Environment {
  root: string;
  port: number;
  graphPort: number;
  hostPort: number;
  chatPort: number;
  /** The chat client's person: a UPN or a display name; null for the first lead of the sample plan. */
  chatAs: string | null;
  isChatOn: boolean;
  /** The folder that keeps data between runs. */
  data: string;
  /** The file that records which sites the bot was granted. */
  sites: string;
  /** A fixed time, ISO 8601, or null for the machine's own. */
  now: string | null;
  sample: Sample;
}

/** Thrown with every fault of the environment at once. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** The sample that comes with the product: see the note beside it. */
export const SEED = join('src', 'start', 'sample', 'send-wsoa-priority-1.tsv');

const MOST_ACTIONS = 20_000;

const port = (otherwise: number) =>
  z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(1, 'is not a port between 1 and 65535')
    .max(65_535, 'is not a port between 1 and 65535')
    .default(otherwise);

const variables = z.object({
  APM_PORT: port(53_000),
  APM_GRAPH_PORT: port(53_010),
  APM_HOST_PORT: port(53_020),
  APM_CHAT_PORT: port(56_150),
  APM_CHAT_AS: z.string().optional(),
  APM_CHAT: z.enum(['on', 'off'], { error: 'is neither on nor off' }).default('on'),
  APM_DATA: z.string().default('.local'),
  APM_SITES: z.string().optional(),
  APM_NOW: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), 'is no time like 2026-11-23T09:00:00Z')
    .optional(),
  APM_SAMPLE: z.string().default(''),
});

/** Reads the environment. Variables that are set but empty count as not set. @throws {EnvironmentError} */
export function readEnvironment(root: string, env: NodeJS.ProcessEnv = process.env): Environment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(set);
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'),
    );
  }
  const { data } = parsed;
  return {
    root,
    port: data.APM_PORT,
    graphPort: data.APM_GRAPH_PORT,
    hostPort: data.APM_HOST_PORT,
    chatPort: data.APM_CHAT_PORT,
    chatAs: data.APM_CHAT_AS ?? null,
    isChatOn: data.APM_CHAT === 'on',
    data: resolveFrom(root, data.APM_DATA),
    sites: resolveFrom(root, data.APM_SITES ?? join(data.APM_DATA, 'sites.json')),
    now: data.APM_NOW ?? null,
    sample: toSample(root, data.APM_SAMPLE),
  };
}

const resolveFrom = (root: string, path: string): string => (/^([/\\]|[A-Za-z]:)/.test(path) ? path : join(root, path));

function toSample(root: string, text: string): Sample {
  if (text === 'none') return { kind: 'none' };
  const synthetic = /^synthetic:(?<count>.*)$/.exec(text)?.groups?.['count'];
  if (synthetic === undefined) return { kind: 'file', path: resolveFrom(root, text || SEED) };
  const actions = Number(synthetic);
  if (!Number.isInteger(actions) || actions < 1 || actions > MOST_ACTIONS)
    throw new EnvironmentError(
      `APM_SAMPLE is “${text}”, but a made-up plan has 1 to ${MOST_ACTIONS} actions, as in synthetic:5000.`,
    );
  return { kind: 'synthetic', actions };
}
