/** Where Microsoft's pages lead back to: an address that the app registration names, which holds nothing of a plan. */
export const redirectAddress = (): string => new URL('sign-in.html', document.baseURI).href;
