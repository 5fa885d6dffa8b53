/**
 * Cleans up when the user interrupts the program, which then ends with the status that shells expect. Returns a
 * function to call when there is nothing to clean up any more.
 */
export function removedOnInterrupt(cleanUp: () => void): () => void {
  const onInterrupt = () => {
    cleanUp();
    process.exit(130);
  };
  process.once("SIGINT", onInterrupt);
  process.once("SIGTERM", onInterrupt);
  return () => {
    process.off("SIGINT", onInterrupt);
    process.off("SIGTERM", onInterrupt);
  };
}
