import type { Fault } from './fault.ts';
import { changeTexts, textsOf, type Json } from './json.ts';
import { scopesOf, type PackageSettings } from './settings.ts';

/** What a source may name, as `${{NAME}}`. */
const placesOf = (settings: PackageSettings): Record<string, string | string[]> => ({
  APM_APP_VERSION: settings.version,
  APM_BOT_CLIENT_ID: settings.botClientId,
  APM_PRIVACY_URL: settings.publisher.privacyUrl,
  APM_PUBLIC_HOST: settings.publicHost,
  APM_PUBLIC_URL: settings.publicUrl,
  APM_PUBLISHER_NAME: settings.publisher.name,
  APM_PUBLISHER_URL: settings.publisher.url,
  APM_TAB_CLIENT_ID: settings.tabClientId,
  APM_TAB_SCOPES: scopesOf(settings),
  APM_TEAMS_APP_ID: settings.teamsAppId,
  APM_TERMS_URL: settings.publisher.termsUrl,
});

const PLACE = /\$\{\{(.*?)\}\}/g;

/** The manifest's source with the values of an environment. A name that no value has is a fault, and so is a brace left over. */
export function fillManifest(source: Json, settings: PackageSettings): { manifest: Json; faults: Fault[] } {
  const values = placesOf(settings);
  const faults: Fault[] = [];
  const manifest = changeTexts(source, (text, path) => {
    const whole = values[/^\$\{\{(\w+)\}\}$/.exec(text)?.[1] ?? ''];
    if (Array.isArray(whole)) return whole;
    return text.replaceAll(PLACE, (written, name: string) => {
      const value = values[name];
      if (typeof value === 'string') return value;
      faults.push({
        place: `manifest.json: ${path}`,
        words: `“${name}” is none of ${Object.keys(values).join(', ')}.`,
      });
      return written;
    });
  });
  for (const { path, text } of textsOf(manifest))
    if (/[{}]{2}/.test(text.replaceAll(PLACE, '').replaceAll(/^\{.*\}$/g, '')))
      faults.push({ place: `manifest.json: ${path}`, words: `“${text}” has a brace too many or too few.` });
  return { manifest, faults };
}
