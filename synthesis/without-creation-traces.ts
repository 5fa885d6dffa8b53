/**
 * Runs something while no stack traces are captured on demand. CDKTF takes one for every token, to name the place
 * of a faulty one; that is nearly half of a synthesis. Errors keep the traces that V8 gives them.
 */
export function withoutCreationTraces<T>(run: () => T): T {
  const capture = Error.captureStackTrace;
  Error.captureStackTrace = () => {};
  try {
    return run();
  } finally {
    Error.captureStackTrace = capture;
  }
}
