import { AppManifestUtils } from '@microsoft/app-manifest';
import type { Fault } from './fault.ts';
import type { Json } from './json.ts';

const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams/v1.29';
const VERSION = '1.29';

/** The schema of what a localisation file holds. */
export const WORDS_SCHEMA = `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`;

/**
 * Holds a filled manifest against Microsoft's schema with Microsoft's own validator. That has the schema with it; it would
 * fetch any other from the internet, so another is a fault and nothing is asked.
 */
export const checkManifest = (manifest: Json): Promise<Fault[]> =>
  validate(manifest, { file: 'manifest.json', schema: `${SCHEMAS}/MicrosoftTeams.schema.json` });

/** The same for a localisation file. */
export const checkWords = (words: Json, file: string): Promise<Fault[]> =>
  validate(words, { file, schema: WORDS_SCHEMA });

async function validate(json: Json, { file, schema }: { file: string; schema: string }): Promise<Fault[]> {
  if (json === null || typeof json !== 'object' || Array.isArray(json))
    return [{ place: file, words: 'is no JSON object.' }];
  if (json['$schema'] !== schema)
    return [
      { place: `${file}: $schema`, words: `must be ${schema}: Teams takes ${VERSION}, and so does this product.` },
    ];
  const known = mend(await AppManifestUtils.fetchSchema(schema));
  const found = await AppManifestUtils.validateAgainstSchema({ ...json, $schema: schema } as never, known);
  return found.map((words) => toFault(words, file));
}

/** The localisation schema of 1.29 has brackets that its own validator, which reads patterns as Unicode, cannot read. */
const mend = <T>(schema: T): T => JSON.parse(JSON.stringify(schema).replaceAll('\\\\b]', '\\\\b\\\\]')) as T;

/** “/bots/0/botId must match pattern …. Details: {…}” in the validator's own words, at the place as a person writes it. */
function toFault(words: string, file: string): Fault {
  const {
    pointer = '',
    says = words,
    details = '',
  } = /^(?<pointer>\S*) (?<says>.*?)\. Details: (?<details>.*)$/s.exec(words)?.groups ?? {};
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part.replaceAll('~1', '/').replaceAll('~0', '~')}`))
    .join('')
    .replace(/^\./, '');
  const named = /"(?:additionalProperty|missingProperty)":"([^"]*)"/.exec(details)?.[1];
  const allowed = /"allowedValues":(\[[^\]]*\])/.exec(details)?.[1];
  return {
    place: path ? `${file}: ${path}` : file,
    words: `${says}${named ? `: ${named}` : allowed ? `: ${allowed}` : ''}.`,
  };
}
