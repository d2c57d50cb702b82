/** Letters that XML cannot hold, lone halves of a pair among them. */
const UNFIT = /(?![\t\n\u007F-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as XML can hold it: lines end one way, form feeds are line ends, and what no XML holds is marked as missing. */
export const fitForXml = (text: string): string => text.replaceAll(/\r\n|[\r\v\f]/g, '\n').replaceAll(UNFIT, '\uFFFD');

/** The text between two marks of XML. */
export const escapeXml = (text: string): string =>
  fitForXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
