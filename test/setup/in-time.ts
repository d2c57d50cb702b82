const PATIENCE_MS = 30_000;

/** Ends what a browser may never answer, with a word of what it was. @throws {Error} after `ms` milliseconds */
export async function inTime<T>(what: string, answer: Promise<T>, ms = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The browser did not answer in ${ms / 1_000} s: ${what}`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
