import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Organization } from "../config/schema/organization";
import { undoneOnInterrupt } from "../core/undone-on-interrupt";
import { uninterrupted } from "../core/uninterrupted";
import type { BatchResult } from "./batch-result";
import type { WorkerAnswer } from "./worker-answer";

export interface InWorkersInput {
  readonly organization: Organization;
  readonly folder: string;
  readonly batches: readonly { readonly from: number; readonly to: number }[];
  readonly processes: number;
  readonly onBatch: (result: BatchResult) => void;
}

/**
 * Synthesizes batches over worker processes: each takes the next batch when it is done with one.
 *
 * @throws when a worker ends before its work does
 */
export async function inWorkers(input: InWorkersInput) {
  const queue = input.batches.map((batch, index) => ({ batch, index }));
  const results = new Map<number, BatchResult>();
  let peakMegabytes = 0;
  const work = (worker: ChildProcess) =>
    new Promise<void>((resolve, reject) => {
      let current: number | undefined;
      const next = () => {
        const task = queue.shift();
        current = task?.index;
        if (task === undefined) {
          worker.disconnect();
          resolve();
        } else worker.send({ kind: "batch", ...task.batch });
      };
      worker.on("message", (message: WorkerAnswer) => {
        if (message.kind === "failed") {
          reject(Object.assign(new Error(message.message), message.details));
          return;
        }
        peakMegabytes = Math.max(peakMegabytes, message.peakMegabytes);
        if (current !== undefined) results.set(current, message);
        input.onBatch(message);
        next();
      });
      worker.on("error", reject);
      worker.on("exit", (code, signal) => {
        if (current !== undefined) reject(new Error(`a synthesis process ended early (${signal ?? code})`));
      });
      worker.send({ kind: "start", organization: input.organization, folder: input.folder });
      next();
    });
  const workers = Array.from({ length: input.processes }, () => uninterrupted(startWorker));
  // A worker must not outlive this process, nor write after what it writes to has been cleaned up.
  const kill = () => {
    for (const { worker } of workers) worker.kill("SIGKILL");
  };
  process.once("exit", kill);
  try {
    await Promise.all(workers.map(({ worker }) => work(worker)));
  } finally {
    process.off("exit", kill);
    for (const { worker, release } of workers) {
      if (worker.connected) worker.kill("SIGKILL");
      release();
    }
  }
  const ordered = [...results].sort(([left], [right]) => left - right).map(([, result]) => result);
  return { results: ordered, peakMegabytes };
}

/** A worker runs from source in a checkout and from compiled files in a package, as this file does. */
function startWorker(): { readonly worker: ChildProcess; readonly release: () => void } {
  const source = __filename.endsWith(".ts");
  const worker = fork(join(__dirname, source ? "worker.ts" : "worker.js"), {
    execArgv: source ? ["--require", require.resolve("../bin/typescript.js")] : [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // Ctrl-C reaches the group of the terminal: this process ends the workers, and alone says what happened.
    detached: process.platform !== "win32",
  });
  const { pid } = worker;
  return { worker, release: pid === undefined ? () => {} : undoneOnInterrupt({ pid }) };
}
