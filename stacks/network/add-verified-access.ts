import { VerifiedAccess } from "../../modules/network/verified-access";
import type { VpcNetwork } from "../../modules/network/vpc-network";
import type { PalisadeStack } from "../palisade-stack";

/** Adds the applications of a network that people reach by Verified Access. */
export function addVerifiedAccess(stack: PalisadeStack, name: string, made: VpcNetwork): void {
  const { names, organization } = stack.estate;
  const tier = made.tiers.get("private");
  if (tier === undefined) return;
  for (const [key, access] of Object.entries(organization.verifiedAccess)) {
    if (access.network !== name) continue;
    const { resource } = new VerifiedAccess(stack, `People-${key}`, {
      name: `${names.prefix}-${key}`,
      prefix: key,
      vpcId: made.resource.id,
      tier,
      application: made.securityGroups.application,
      loadBalancerArn: access.loadBalancer,
      port: access.port,
      domain: access.domain,
      certificateArn: access.certificate,
      groups: access.groups,
      fips: access.fips,
      logGroupName: names.network.verifiedAccessLogGroup(key),
      logKeyAlias: names.keyAlias("logs"),
      retentionDays: organization.logging.logGroupRetentionDays,
    });
    stack.addExceptions(resource, [
      `people reach ${access.domain} from the internet by Verified Access: ${access.reason}`,
    ]);
  }
}
