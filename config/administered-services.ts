import type { CapabilityName } from "../core/capabilities";
import type { DelegableServiceName } from "../facts/delegable-services";
import type { Organization } from "./schema/organization";
import { switchedOn } from "./switched-on";

/** Services that need an administrator for the organization, and the capabilities that need them. */
const services: readonly (readonly [DelegableServiceName, readonly CapabilityName[]])[] = [
  ["config", ["config-rules"]],
  ["detective", ["detective"]],
  ["guardduty", ["guardduty"]],
  ["inspector", ["inspector-ec2", "inspector-ecr", "inspector-lambda"]],
  ["macie", ["macie"]],
  ["s3-storage-lens", ["storage-lens"]],
  ["securityhub", ["security-hub"]],
];

/** Services that the security account must administer for what is enabled; Access Analyzer always. */
export function administeredServices(organization: Organization): DelegableServiceName[] {
  const on = switchedOn(organization);
  const needed = services.filter(([, capabilities]) => capabilities.some((name) => on.has(name)));
  return ["access-analyzer", ...needed.map(([service]) => service)];
}
