import { supervisor } from "./supervisor";

const [free, busy, stopped] = [0, 1, 2];
let depth = 0;

/**
 * Does what a signal must not tear in two, such as writing a file and moving it into place. A signal waits until it is
 * done, so it has to be short. Where nothing hears signals, it is simply done.
 */
export function uninterrupted<T>(work: () => T): T {
  if (supervisor === undefined) return work();
  const { section } = supervisor;
  if (depth === 0 && Atomics.compareExchange(section, 0, free, busy) === stopped) {
    // This thread is being ended, so the next section never begins.
    Atomics.wait(section, 0, stopped);
  }
  depth += 1;
  try {
    return work();
  } finally {
    depth -= 1;
    if (depth === 0) {
      Atomics.store(section, 0, free);
      // Whoever waited for this ends this thread now: nothing follows.
      if (Atomics.notify(section, 0) > 0) Atomics.wait(section, 0, free);
    }
  }
}
