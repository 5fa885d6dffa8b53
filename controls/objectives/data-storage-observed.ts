import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";

/** A bucket that nobody knows of is protected by nobody. */
export const dataStorageObserved = {
  id: "data.storage-observed",
  promise:
    "An S3 Storage Lens dashboard shows the storage, encryption and versioning of all buckets in every account and Region of the organization.",
  source: "Amazon S3 User Guide, Using Amazon S3 Storage Lens with AWS Organizations",
  proof: (stack) =>
    judged(stack, "aws_s3control_storage_lens_configuration", (body) => {
      const [dashboard] = nestedBlocks(body["storage_lens_configuration"]);
      if (dashboard?.["enabled"] !== true) return "it is not enabled";
      if (nestedBlocks(dashboard["aws_org"]).length === 0) return "it shows one account";
      const part = ["include", "exclude"].find((key) => nestedBlocks(dashboard[key]).length > 0);
      return part === undefined ? undefined : `${part} narrows what it shows`;
    }),
} as const satisfies Objective;
