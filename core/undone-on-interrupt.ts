import { supervisor, type Undo } from "./supervisor";

let last = 0;

/**
 * Has something undone if the user interrupts the program. Call it in the same uninterrupted section that makes what is
 * to be undone. Returns a function to call when there is nothing to undo any more.
 */
export function undoneOnInterrupt(undo: Undo): () => void {
  const id = ++last;
  supervisor?.port.postMessage({ id, undo });
  return () => supervisor?.port.postMessage({ id });
}
