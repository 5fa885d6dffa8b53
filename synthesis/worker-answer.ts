import type { BatchResult } from "./batch-result";

/** What a worker process answers to a batch. */
export type WorkerAnswer =
  | (BatchResult & { readonly kind: "done"; readonly peakMegabytes: number })
  /** The batch could not be carried out: what was thrown, with what the operating system said of it. */
  | {
      readonly kind: "failed";
      readonly message: string;
      readonly details: Pick<NodeJS.ErrnoException, "code" | "path" | "syscall" | "stack">;
    };
