import type { Problem } from "../../core/problem";
import type { DatabaseInstanceProps } from "./database-instance-props";
import { databaseProblems } from "./database-problems";
import { engineProblems } from "./engine-problems";

/**
 * What is wrong with a database of RDS.
 *
 * Source: Amazon RDS API Reference "CreateDBInstance"; User Guide "Managing capacity automatically with Amazon RDS storage
 * autoscaling": 10% more at least.
 *
 * @param props with CDKTF's tokens resolved
 */
export function databaseInstanceProblems(where: string, props: DatabaseInstanceProps): Problem[] {
  const { engine, version, storageGib, maxStorageGib, iamAuthentication = false } = props;
  const problems = [
    ...engineProblems(where, { engine, version, service: "rds", iamAuthentication }),
    ...databaseProblems(where, props),
  ];
  if (!Number.isInteger(storageGib) || storageGib < 20 || storageGib > 65_536) {
    problems.push({
      where,
      found: `a volume of ${storageGib} GiB`,
      allowed: "20 to 65,536 GiB",
      fix: "give storageGib the size that the data needs now: it is enlarged, and never made smaller",
    });
  }
  if (maxStorageGib !== undefined && !(10 * maxStorageGib >= 11 * storageGib && maxStorageGib <= 65_536)) {
    problems.push({
      where,
      found: `a volume that grows to ${maxStorageGib} GiB`,
      allowed: "a tenth more than storageGib at least, 65,536 GiB at most",
      fix: "leave maxStorageGib out for twice storageGib",
    });
  }
  if (engine.startsWith("sqlserver-") && props.databaseName !== undefined) {
    problems.push({
      where,
      found: "a databaseName beside SQL Server",
      allowed: "none: RDS makes no database in SQL Server",
      fix: "remove databaseName, and make the database by SQL",
    });
  }
  if (engine.startsWith("oracle-") && props.certificateAuthority === "rds-ca-ecc384-g1") {
    problems.push({
      where,
      found: "the certificate authority rds-ca-ecc384-g1 beside Oracle",
      allowed: "one with RSA, which the cipher suite of its option asks for",
      fix: "leave certificateAuthority out",
    });
  }
  return problems;
}
