import { firewallDescriptionOf } from "../../config/firewall-description-of";
import { insideBlocks } from "../../config/inside-blocks";
import { inspectedFlows } from "../../config/inspected-flows";
import { EncryptionKey } from "../../modules/encryption/encryption-key";
import { ApplianceEndpoints } from "../../modules/network/appliance-endpoints";
import { firewallKeyStatements } from "../../modules/network/firewall-key-statements";
import { FirewallPolicy } from "../../modules/network/firewall-policy";
import type { InspectionPlace } from "../../modules/network/inspection-place";
import { NetworkFirewall } from "../../modules/network/network-firewall";
import type { ZoneEndpoints } from "../../modules/network/zone-endpoints";
import { logBucketName } from "../logging/log-bucket-name";
import type { PalisadeStack } from "../palisade-stack";

/**
 * What makes the firewall of a network, or the endpoints of its appliances; undefined where it has neither. The firewall's
 * policy, its rule groups and their key are made in the stack of the network that has it.
 */
export function inspectionOf(
  stack: PalisadeStack,
  name: string,
): ((place: InspectionPlace) => ZoneEndpoints) | undefined {
  const { networks } = stack.estate.organization;
  const { firewall, appliance } = networks[name] ?? {};
  if (firewall !== undefined) return (place) => networkFirewall(stack, name, firewall, place);
  if (appliance === undefined) return undefined;
  return ({ scope, vpcId, firewallTier }) =>
    new ApplianceEndpoints(scope, "Appliance", {
      name: `${stack.estate.names.prefix}-${name}`,
      vpcId,
      firewallTier,
      serviceName: appliance.serviceName,
    }).endpointIdOf;
}

function networkFirewall(
  stack: PalisadeStack,
  network: string,
  firewallName: string,
  { scope, vpcId, firewallTier }: InspectionPlace,
): ZoneEndpoints {
  const { estate, accountId, administratorArns, placement } = stack;
  const { names } = estate;
  const firewall = estate.organization.firewalls[firewallName];
  if (firewall === undefined) throw new Error(`there is no firewall ${firewallName}`);
  const { insideCidrs, observing, tlsInspection, zoneChanges } = firewall;
  const name = `${names.prefix}-${network}`;
  const { partition } = names;
  const key = new EncryptionKey(scope, "InspectionKey", {
    alias: names.keyAlias(`network-firewall-${network}`),
    description: `Encrypts the Network Firewall of ${name} and its rules.`,
    accountId,
    partition,
    administratorArns,
    statements: firewallKeyStatements({ partition, accountId, administratorArns }),
  });
  const keyArn = key.resource.arn;
  const policy = new FirewallPolicy(scope, "Policy", {
    ...firewallDescriptionOf(firewall),
    name,
    region: placement.region,
    partition,
    keyArn,
    insideCidrs: insideCidrs ?? insideBlocks(estate.organization, network),
    flows: inspectedFlows(estate.organization, network),
    ...(observing !== undefined && { observing: observing.reason }),
    ...(tlsInspection !== undefined && { tlsInspection }),
  });
  return new NetworkFirewall(scope, "Inspection", {
    name,
    vpcId,
    firewallTier,
    policyArn: policy.resource.arn,
    keyArn,
    logs: { bucketName: logBucketName(estate, "firewall"), tls: tlsInspection !== undefined },
    ...(zoneChanges !== undefined && { subnetChanges: zoneChanges.reason }),
  }).endpointIdOf;
}
