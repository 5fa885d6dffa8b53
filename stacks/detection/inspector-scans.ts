import type { ScannedResource } from "../../modules/detection/inspected-types";
import type { Estate } from "../estate";

/** What Inspector scans in a Region: in an account, or in one account at least. */
export function inspectorScans(estate: Estate, region: string, account?: string): ScannedResource[] {
  return (["ec2", "ecr", "lambda", "lambda-code"] as const).filter(
    (scan) =>
      estate.hasIn(region, `inspector-${scan}`) &&
      (account === undefined || estate.hasFor(account, `inspector-${scan}`)),
  );
}
