/** Clients that write one record after another, and remember which writes they were told are saved. */
export interface Writers {
  readonly acknowledged: readonly number[];
  /** Waits until so many more are acknowledged. @throws Error when nothing comes for a minute. */
  readonly acknowledge: (count: number) => Promise<void>;
  /** Waits until a write that began after the call is acknowledged: what was on its way does not count. */
  readonly acknowledgeNew: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const clients = 4;
const patienceMs = 60_000;
const pauseAfterFailureMs = 20;

/** @param url where the server is now: it changes with each start. */
export function startWriters(url: () => string): Writers {
  const acknowledged: number[] = [];
  let next = 0;
  let running = true;
  const write = async () => {
    while (running) {
      const number = next;
      next += 1;
      if (await isSaved(`${url()}/crash-writes/${number}`)) acknowledged.push(number);
      else await pause(pauseAfterFailureMs);
    }
  };
  const all = Promise.all(Array.from({ length: clients }, write));
  const until = async (holds: () => boolean) => {
    const startedMs = performance.now();
    while (!holds()) {
      if (performance.now() - startedMs > patienceMs) throw new Error('No write was saved for a minute.');
      await pause(5);
    }
  };
  return {
    acknowledged,
    acknowledge: (count) => {
      const wanted = acknowledged.length + count;
      return until(() => acknowledged.length >= wanted);
    },
    acknowledgeNew: () => {
      const first = next;
      return until(() => acknowledged.some((number) => number >= first));
    },
    stop: async () => {
      running = false;
      await all;
    },
  };
}

/** Whether the write was acknowledged. No answer, or another, means that it may or may not be saved. */
async function isSaved(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(patienceMs) });
    await response.arrayBuffer();
    return response.status === 201;
  } catch {
    return false;
  }
}

export function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
