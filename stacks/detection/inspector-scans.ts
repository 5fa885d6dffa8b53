import type { ScannedResource } from "../../modules/detection/inspected-types";
import type { Estate } from "../estate";

/** What Inspector scans: in an account, or in one account at least. */
export function inspectorScans(estate: Estate, account?: string): ScannedResource[] {
  return (["ec2", "ecr", "lambda", "lambda-code"] as const).filter((scan) =>
    account === undefined ? estate.has(`inspector-${scan}`) : estate.hasIn(account, `inspector-${scan}`),
  );
}
