import { asymmetricRoute } from "./faults/asymmetric-route";
import { blackhole } from "./faults/blackhole";
import { dnsPastTheFirewall } from "./faults/dns-past-the-firewall";
import { endpointWithoutGroup } from "./faults/endpoint-without-group";
import type { Fault } from "./faults/fault";
import { missingReturnRule } from "./faults/missing-return-rule";
import { pastTheFirewall } from "./faults/past-the-firewall";
import { spokeToSpoke } from "./faults/spoke-to-spoke";
import { tooWideGroup } from "./faults/too-wide-group";
import { zoneWithoutNat } from "./faults/zone-without-nat";

/** Faults of networks that are looked for, in the order in which they are told. */
export const faults: readonly Fault[] = [
  spokeToSpoke,
  pastTheFirewall,
  tooWideGroup,
  dnsPastTheFirewall,
  asymmetricRoute,
  blackhole,
  missingReturnRule,
  endpointWithoutGroup,
  zoneWithoutNat,
];
