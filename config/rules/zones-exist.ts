import { availabilityZones } from "../../facts/availability-zones";
import type { Finding, Rule } from "../rule";

/** The Availability Zones of a network are zones of its Region: no account is offered any other. */
export const zonesExist: Rule = ({ networks }) =>
  Object.entries(networks).flatMap(([name, { region, zones }]): Finding[] => {
    const letters = availabilityZones[region];
    if (letters === undefined) return [];
    return zones.flatMap((zone, index) =>
      letters.includes(zone)
        ? []
        : [
            {
              path: ["networks", name, "zones", index],
              found: `there is no zone ${region}${zone}`,
              allowed: `the zones of ${region} are ${[...letters].join(", ")}`,
              fix: "name those that `aws ec2 describe-availability-zones` lists for the account",
            },
          ],
    );
  });
