import { Counter, Gauge, openMetricsContentType, Registry, type OpenMetricsContentType } from 'prom-client';

/** What the bot counts of what it does. Codes are statuses and codes of errors, never a name. */
export interface BotMeter {
  asked(prompts: number): void;
  sent(): void;
  answered(): void;
  failed(code: string): void;
  /** The chat service said that it was asked too much. */
  throttled(): void;
  /** How long the request that waits longest has waited, in seconds; 0 where none waits. */
  behind(seconds: number): void;
}

/** A meter, and what it stands at as OpenMetrics text. */
export interface ReadableMeter extends BotMeter {
  contentType: string;
  read(): Promise<string>;
}

/**
 * Counts from nothing. The names are those of OpenTelemetry (`apm.prompts.asked`, unit `{prompt}`) as it writes them for Prometheus.
 * https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/
 */
export function createMeter(): ReadableMeter {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(openMetricsContentType);
  const counter = <L extends string = never>(name: string, help: string, labelNames: L[] = []) =>
    new Counter({ name: `apm_${name}`, help, labelNames, registers: [registry] });
  const asked = counter('prompts_asked', 'Prompts that the bot took up.');
  const sent = counter('prompts_sent', 'Prompts whose card is in a chat or channel.');
  const answered = counter('prompts_answered', 'Answers that were recorded from cards and chat.');
  const failed = counter('prompts_failed', 'Prompts that could not be brought to anyone.', ['error_type']);
  const throttled = counter('connector_throttled', 'Times that the chat service asked the bot to wait.');
  const behind = new Gauge({
    name: 'apm_prompts_behind_seconds',
    help: 'How long the prompt that waits longest has waited.',
    registers: [registry],
  });
  return {
    asked: (prompts) => asked.inc(prompts),
    sent: () => sent.inc(),
    answered: () => answered.inc(),
    failed: (code) => failed.inc({ error_type: code }),
    throttled: () => throttled.inc(),
    behind: (seconds) => behind.set(seconds),
    contentType: registry.contentType,
    read: () => registry.metrics(),
  };
}
