import { zoneSlots } from "../../core/zone-slots";
import type { Finding, Rule } from "../rule";

/**
 * How many ports of applications, and of both tiers together, fit into network ACLs whose tiers have two blocks each,
 * beside the other rules. Source: Amazon VPC User Guide "Amazon VPC quotas", 20 rules of a network ACL in each direction.
 */
const withTwoBlocks = { applications: 3, together: 7 };
/** The same beside SSH from an EC2 Instance Connect Endpoint. */
const withSsh = { applications: 2, together: 6 };

/** Each port of a network is that of applications or of databases, once; all of them fit into network ACLs. */
export const portsAreDistinct: Rule = ({ networks }) =>
  Object.entries(networks).flatMap(
    ([name, { applicationPorts, databasePorts, instanceConnect, zones }]): Finding[] => {
      const application = [applicationPorts].flat();
      const database = [databasePorts].flat();
      const path = ["networks", name];
      const findings = [
        ...repeated([...path, "applicationPorts"], application),
        ...repeated([...path, "databasePorts"], database),
      ];
      const shared = database.find((port) => application.includes(port));
      if (shared !== undefined) {
        findings.push({
          path: [...path, "databasePorts"],
          found: `found ${shared} for application and database`,
          allowed: "two different ports",
          fix: `leave ${shared} in the list of the tier that listens on it, and give the other another port`,
        });
      }
      const twoBlocks = Math.max(...zoneSlots(zones).values()) > 4;
      const { applications, together } = instanceConnect === true ? withSsh : withTwoBlocks;
      if (
        twoBlocks &&
        (application.length > applications || application.length + database.length > together)
      ) {
        findings.push({
          path: [...path, application.length > applications ? "applicationPorts" : "databasePorts"],
          found: `${application.length} ports of applications and ${database.length} of databases, in more than four zones${instanceConnect === true ? ", and SSH by instanceConnect" : ""}`,
          allowed: `at most ${applications} of applications, and ${together} of both: a network ACL takes 20 rules in each direction`,
          fix: "remove some, or make two networks of it",
        });
      }
      return findings;
    },
  );

function repeated(path: Finding["path"], ports: readonly number[]): Finding[] {
  const twice = ports.find((port, index) => ports.indexOf(port) !== index);
  return twice === undefined
    ? []
    : [{ path, found: `${twice} is listed twice`, allowed: "each port once", fix: "remove one" }];
}
