import type { Organization } from "../config/schema/organization";

/** What a worker process is told: the organization once, then batches as ranges of the placement table. */
export type WorkerRequest =
  | { readonly kind: "start"; readonly organization: Organization; readonly folder: string }
  | { readonly kind: "batch"; readonly from: number; readonly to: number };
