import { Estate } from "../stacks/estate";
import { placements } from "../stacks/placements";
import { fileWriter } from "./file-writer";
import type { StackWriter } from "./stack-writer";
import { synthesizeBatch } from "./synthesize-batch";
import type { WorkerRequest } from "./worker-request";

/** Entry point of a worker process: synthesizes the batches it is sent, and answers with what came of each. */
function main(): void {
  let estate: Estate | undefined;
  let write: StackWriter = () => {};
  let table: ReturnType<typeof placements> = [];
  process.on("message", (request: WorkerRequest) => {
    if (request.kind === "start") {
      estate = new Estate(request.organization);
      table = placements(estate);
      write = fileWriter(request.folder);
      return;
    }
    if (estate === undefined) throw new Error("a worker got a batch before the organization");
    const result = synthesizeBatch(estate, table.slice(request.from, request.to), write);
    process.send?.({ ...result, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
  });
  process.on("disconnect", () => process.exit(0));
}

main();
