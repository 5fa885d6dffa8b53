import { Estate } from "../stacks/estate";
import { placements } from "../stacks/placements";
import { fileWriter } from "./file-writer";
import type { StackWriter } from "./stack-writer";
import { synthesizeBatch } from "./synthesize-batch";
import type { WorkerAnswer } from "./worker-answer";
import type { WorkerRequest } from "./worker-request";

/** Entry point of a worker process: synthesizes the batches it is sent, and answers with what came of each. */
function main(): void {
  let estate: Estate | undefined;
  let write: StackWriter = () => {};
  let folder: string | undefined;
  let table: ReturnType<typeof placements> = [];
  process.on("message", (request: WorkerRequest) => {
    try {
      if (request.kind === "start") {
        estate = new Estate(request.organization);
        table = placements(estate);
        folder = request.folder;
        write = fileWriter(folder);
        return;
      }
      if (estate === undefined) throw new Error("a worker got a batch before the organization");
      const result = synthesizeBatch(estate, table.slice(request.from, request.to), write, folder);
      const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
      answer({ kind: "done", ...result, peakMegabytes });
    } catch (error) {
      const { message, code, path, syscall, stack } = error as NodeJS.ErrnoException;
      answer({ kind: "failed", message, details: { code, path, syscall, stack } as Failure });
    }
  });
  process.on("disconnect", () => process.exit(0));
}

type Failure = Extract<WorkerAnswer, { kind: "failed" }>["details"];

function answer(given: WorkerAnswer): void {
  process.send?.(given);
}

main();
