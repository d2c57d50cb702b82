/** Whether the server has another build by now than the one that stands open here. False where it does not answer. */
export async function isPageOutdated(): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.getAttribute('src');
  try {
    const answer = await fetch(document.baseURI, { cache: 'no-store' });
    return script !== null && script !== undefined && answer.ok && !(await answer.text()).includes(script);
  } catch {
    return false;
  }
}
