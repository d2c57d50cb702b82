/** Whether the server has another build by now than the one that stands open here. False where it does not answer. */
export async function isPageOutdated(): Promise<boolean> {
  const scripts = [...document.querySelectorAll('script[type=module][src]')].map((script) =>
    script.getAttribute('src'),
  );
  try {
    const answer = await fetch(document.baseURI, { cache: 'no-store' });
    if (!answer.ok) return false;
    const page = await answer.text();
    return scripts.some((script) => script !== null && !page.includes(script));
  } catch {
    return false;
  }
}
