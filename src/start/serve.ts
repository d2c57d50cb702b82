import { readEnvironment } from './environment.ts';
import { describeFault } from './fault.ts';
import { startProduct } from './product.ts';

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** `npm start` and, with `--hot`, `npm run dev`: the product and a Microsoft 365 to run it against, until Ctrl-C. */
export async function run(args: string[], root: string): Promise<void> {
  const parts: { close(): Promise<void> }[] = [];
  const stop = stopOnSignal(parts);
  try {
    const url = await startProduct(readEnvironment(root), { isHot: args.includes('--hot'), say, parts });
    process.stdout.write(`ready ${url}\n`);
  } catch (error) {
    say(describeFault(error));
    await stop(1);
  }
}

/** Ends everything in the opposite order once, on Ctrl-C or when asked. A second Ctrl-C ends it at once. */
function stopOnSignal(parts: { close(): Promise<void> }[]): (code: number) => Promise<void> {
  let isStopping = false;
  const stop = async (code: number) => {
    if (isStopping) process.exit(code || 1);
    isStopping = true;
    for (const part of parts.toReversed()) {
      await part.close().catch((error: unknown) => say(`Could not end cleanly: ${String(error)}`));
    }
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  return stop;
}
