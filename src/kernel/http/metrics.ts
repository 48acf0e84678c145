import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly observe: (route: string, method: string, status: number, durationMs: number) => void;
  /** Counts a sign-in by how it ended. */
  readonly signIn: (outcome: string) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** Prometheus metrics of one process: the runtime's own, and each request by route pattern (never by address). */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'nytte_http_request_duration_seconds',
    help: 'Time from request to response, by route pattern.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const signIns = new Counter({
    name: 'nytte_sign_ins_total',
    help: 'Sign-ins by how they ended: opened, or why they were refused.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return {
    observe: (route, method, status, durationMs) =>
      requests.observe({ route, method, status: String(status) }, durationMs / 1000),
    signIn: (outcome) => signIns.inc({ outcome }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
