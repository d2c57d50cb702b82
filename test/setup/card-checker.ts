import { createRequire } from 'node:module';
import type { Card } from '../../src/cards/card.ts';

/** What of the official package is used here; its own types want a page. */
interface Renderer {
  AdaptiveCard: new () => {
    parse(card: object, context: Context): void;
    validateProperties(): { validationEvents: Event[] };
  };
  SerializationContext: new (version: Version) => Context;
  Versions: Record<'v1_5', Version>;
  GlobalRegistry: Record<
    'defaultElements' | 'defaultActions',
    { findByName(name: string): { objectType: Type } | undefined }
  >;
  CardElement: { langProperty: { regEx: RegExp } };
  TextRun: Type;
  Choice: Type;
  RefreshDefinition: Type;
}
interface Version {
  compareTo(other: Version): number;
}
interface Event {
  message: string;
}
interface Context {
  eventCount: number;
  getEventAt(index: number): Event;
}
type Type = new () => {
  getSchema(): { getCount(): number; getItemAt(index: number): { name: string; targetVersion: Version } };
};

const renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.min.js') as Renderer;
const VERSION = renderer.Versions.v1_5;

/**
 * What is wrong with a card by version 1.5 of the schema, as Microsoft's own package has it: values and elements that it does not
 * know, what it misses, ids that stand twice, and properties that no element of that version has.
 */
export function faultsOf(card: Card): string[] {
  return [...eventsOf(card), ...strangersIn(card, '')];
}

function eventsOf(card: Card): string[] {
  // The package's pattern is global, so that it keeps its place and refuses every other card.
  renderer.CardElement.langProperty.regEx.lastIndex = 0;
  const context = new renderer.SerializationContext(VERSION);
  const parsed = new renderer.AdaptiveCard();
  parsed.parse(card, context);
  const said = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...said, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
}

/** What the package reads itself rather than by its schema, and what Teams adds to a card. */
const BESIDE: Record<string, string[]> = {
  AdaptiveCard: ['$schema', 'body', 'actions', 'refresh', 'msteams', 'version'],
  Container: ['items'],
  ActionSet: ['actions'],
  RichTextBlock: ['inlines'],
  'Action.ToggleVisibility': ['targetElements'],
  mention: ['text', 'mentioned'],
};

function strangersIn(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => strangersIn(one, key));
  // What a button brings back is the bot's own.
  if (typeof value !== 'object' || value === null || key === 'data') return [];
  const here = value as Record<string, unknown>;
  const type = typeof here['type'] === 'string' ? here['type'] : key;
  const known = new Set(['type', ...(BESIDE[type] ?? []), ...propertiesOf(type)]);
  const strangers = known.size > 1 ? Object.keys(here).filter((name) => !known.has(name)) : [];
  const below = Object.entries(here).flatMap(([name, part]) => strangersIn(part, name));
  return [...strangers.map((name) => `${type} has no property ${name}`), ...below];
}

function propertiesOf(type: string): string[] {
  const found = typeOf(type);
  if (!found) return [];
  const schema = new found().getSchema();
  return Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index))
    .filter(({ targetVersion }) => targetVersion.compareTo(VERSION) <= 0)
    .map(({ name }) => name);
}

function typeOf(type: string): Type | undefined {
  if (type === 'AdaptiveCard') return renderer.AdaptiveCard as unknown as Type;
  if (type === 'TextRun') return renderer.TextRun;
  if (type === 'choices') return renderer.Choice;
  if (type === 'refresh') return renderer.RefreshDefinition;
  const { defaultElements, defaultActions } = renderer.GlobalRegistry;
  return (defaultElements.findByName(type) ?? defaultActions.findByName(type))?.objectType;
}
