import { isMainThread, type MessagePort, workerData } from "node:worker_threads";

/** What the thread that hears signals undoes if this one is ended: a folder to remove, or a process to kill. */
export type Undo = { readonly folder: string } | { readonly pid: number };

/** How this thread speaks to the one that hears signals, where there is one: bin/supervise.js. */
interface Supervisor {
  /**
   * First: 0 if this thread may be ended now, 1 in a section that must not be torn, 2 if it is about to be ended. Second:
   * 1 if it would like to finish what it does.
   */
  readonly section: Int32Array;
  readonly port: MessagePort;
}

/** The supervisor of this thread; none in a library, a test or a process of its own. */
export const supervisor: Supervisor | undefined =
  !isMainThread && workerData?.section instanceof Int32Array ? (workerData as Supervisor) : undefined;
