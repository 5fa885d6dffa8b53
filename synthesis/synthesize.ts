import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { version } from "cdktf/package.json";
import type { Organization } from "../config/schema/organization";
import { PalisadeError } from "../core/palisade-error";
import { Estate } from "../stacks/estate";
import { placements } from "../stacks/placements";
import type { BatchResult } from "./batch-result";
import { fileWriter } from "./file-writer";
import { inWorkers } from "./in-workers";
import { manifest } from "./manifest";
import type { SynthesisSummary } from "./synthesis-summary";

/** Below this many stacks, starting processes takes longer than it saves. */
const worthProcesses = 250;

/** Small enough that progress moves and the last batches end together. */
const batchSize = 40;

export interface SynthesizeOptions {
  /** @default as many as the machine has processors */
  readonly processes?: number;
  /** Told how many stacks are done, of how many. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Synthesizes an organization into an empty folder, byte for byte as `App.synth()` would.
 *
 * @throws PalisadeError with everything that must hold and does not, in any stack
 */
export async function synthesize(
  organization: Organization,
  folder: string,
  options: SynthesizeOptions = {},
): Promise<SynthesisSummary> {
  const estate = new Estate(organization);
  const table = placements(estate);
  const batches = Array.from({ length: Math.ceil(table.length / batchSize) }, (_, index) => ({
    from: index * batchSize,
    to: Math.min((index + 1) * batchSize, table.length),
  }));
  const processes =
    table.length < worthProcesses ? 1 : Math.min(options.processes ?? availableParallelism(), batches.length);
  let done = 0;
  const onBatch = (result: BatchResult) => {
    done += result.stacks;
    options.onProgress?.(done, table.length);
  };
  const { results, peakMegabytes } =
    processes > 1
      ? await inWorkers({ organization, folder, batches, processes, onBatch })
      : here(estate, table, batches, folder, onBatch);
  const failures = results.flatMap((result) => result.failures);
  if (failures.length > 0) {
    throw new PalisadeError(
      failures.map(({ stackName, message }) => ({ where: stackName, found: message, allowed: "", fix: "" })),
    );
  }
  writeFileSync(join(folder, "manifest.json"), manifest(table, version));
  const sum = (pick: (result: BatchResult) => number) =>
    results.reduce((total, result) => total + pick(result), 0);
  return {
    stacks: sum((result) => result.stacks),
    resources: sum((result) => result.resources),
    bytes: sum((result) => result.bytes),
    peakMegabytes: Math.max(peakMegabytes, Math.round(process.resourceUsage().maxRSS / 1024)),
    processes,
  };
}

function here(
  estate: Estate,
  table: ReturnType<typeof placements>,
  batches: readonly { readonly from: number; readonly to: number }[],
  folder: string,
  onBatch: (result: BatchResult) => void,
) {
  // Loaded only here: a process that leaves the work to others should start them at once.
  const { synthesizeBatch } = require("./synthesize-batch") as typeof import("./synthesize-batch");
  const write = fileWriter(folder);
  const results = batches.map(({ from, to }) => {
    const result = synthesizeBatch(estate, table.slice(from, to), write, folder);
    onBatch(result);
    return result;
  });
  return { results, peakMegabytes: 0 };
}
