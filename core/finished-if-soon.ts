import { supervisor } from "./supervisor";

/**
 * Does what a signal had better not stop halfway, although it may: if it is done within two seconds, the signal waits for
 * it. Where nothing hears signals, it is simply done.
 */
export function finishedIfSoon<T>(work: () => T): T {
  if (supervisor === undefined) return work();
  const { section } = supervisor;
  Atomics.store(section, 1, 1);
  try {
    return work();
  } finally {
    Atomics.store(section, 1, 0);
    // Whoever waited for this ends this thread now: nothing follows.
    if (Atomics.notify(section, 1) > 0) Atomics.wait(section, 1, 0);
  }
}
