import type { ScannedResource } from "../../modules/detection/inspected-types";
import type { Estate } from "../estate";

/** What Inspector scans. */
export function inspectorScans(estate: Estate): ScannedResource[] {
  return (["ec2", "ecr", "lambda", "lambda-code"] as const).filter((scan) => estate.has(`inspector-${scan}`));
}
