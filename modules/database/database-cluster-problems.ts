import type { Problem } from "../../core/problem";
import type { DatabaseClusterProps } from "./database-cluster-props";
import { databaseProblems } from "./database-problems";
import { engineProblems } from "./engine-problems";

/**
 * What is wrong with a database of Aurora.
 *
 * Source: Amazon RDS API Reference "CreateDBCluster", "ServerlessV2ScalingConfiguration"; Amazon Aurora User Guide "Quotas and
 * constraints": a writer and 15 readers.
 *
 * @param props with CDKTF's tokens resolved
 */
export function databaseClusterProblems(where: string, props: DatabaseClusterProps): Problem[] {
  const { engine, version, instanceCount = 2, capacity, iamAuthentication = false } = props;
  const problems = [
    ...engineProblems(where, { engine, version, service: "aurora", iamAuthentication }),
    ...databaseProblems(where, props),
  ];
  if (!Number.isInteger(instanceCount) || instanceCount < 1 || instanceCount > 16) {
    problems.push({
      where,
      found: `${instanceCount} instances`,
      allowed: "1 to 16 instances",
      fix: "leave instanceCount out for two, in two zones",
    });
  }
  const serverless = props.instanceClass === "db.serverless";
  if (serverless !== (capacity !== undefined)) {
    problems.push({
      where,
      found: serverless
        ? "the class db.serverless without a capacity"
        : `a capacity beside ${props.instanceClass}`,
      allowed: "both, or neither",
      fix: serverless ? "say capacity: { min: 0.5, max: 8 }" : "remove capacity, or choose db.serverless",
    });
  }
  const half = (units: number) => units >= 0.5 && units <= 256 && Number.isInteger(2 * units);
  if (capacity !== undefined && !(half(capacity.min) && half(capacity.max) && capacity.min <= capacity.max)) {
    problems.push({
      where,
      found: `a capacity from ${capacity.min} to ${capacity.max} units`,
      allowed: "0.5 to 256 units in steps of a half, and max no less than min",
      fix: "say how little it may have when idle, and how much at most",
    });
  }
  return problems;
}
