import { nearest } from "../../core/nearest";
import { delegableServices } from "../../facts/delegable-services";
import type { Rule } from "../rule";

const known = [
  ...new Set([
    "iam.amazonaws.com",
    ...Object.values(delegableServices).flatMap(({ servicePrincipals }) => servicePrincipals),
  ]),
];
const label = (principal: string) => principal.replace(/\.amazonaws\.com$/, "");

/**
 * A service principal with trusted access is not another one misspelled: AWS takes any name, and the service stays without
 * access. A principal that is near to none may be newer than the table.
 */
export const trustedServicesAreSpelled: Rule = ({ organization }) =>
  (organization?.trustedServices ?? []).flatMap((service, index) => {
    // Short names of services are near to each other.
    if (known.includes(service) || label(service).length < 5) return [];
    const near = nearest(
      label(service),
      known.map(label).filter((one) => one.length >= 5),
    );
    if (near === undefined || Math.abs(near.length - label(service).length) > 1) return [];
    return [
      {
        path: ["organization", "trustedServices", index],
        found: `there is no service "${service}"`,
        allowed: "the principal of a service, as AWS spells it",
        fix: `did you mean "${near}.amazonaws.com"?`,
      },
    ];
  });
