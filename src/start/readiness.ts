/** Makes sure that each address answers. @throws where one answers with a failure or not at all */
export async function waitUntilAnswered(addresses: readonly string[]): Promise<void> {
  const answers = await Promise.all(
    addresses.map((address) => fetch(address, { signal: AbortSignal.timeout(30_000) })),
  );
  const failed = answers.find((answer) => !answer.ok);
  if (failed) throw new Error(`${failed.url} answered ${failed.status}, so the product is not ready.`);
}
