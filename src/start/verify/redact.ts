const ID = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/gi;
const PERSON = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const TOKEN = /\bey[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+){1,2}|\blocal\.[\w.@;/,-]+/g;
const HOST = /[\w-]+\.(?:sharepoint|onmicrosoft)\.com[^\s“”",;)]*/gi;

/** Without what says who or where: a report is for handing on. */
export const redact = (text: string): string =>
  text.replaceAll(TOKEN, '{token}').replaceAll(PERSON, '{person}').replaceAll(HOST, '{site}').replaceAll(ID, '{id}');
