import { LogGroupSubscription } from "../../modules/logging/log-group-subscription";
import type { PalisadeStack } from "../palisade-stack";

/** Subscribes log groups to the archive, but those that are there already or that the configuration excludes. */
export function addLogGroupSubscription(stack: PalisadeStack): void {
  const { estate, accountId } = stack;
  const { logging } = estate.names;
  const { excludedLogGroups: notArchived } = estate.organization.logging;
  const { resource } = new LogGroupSubscription(stack, "LogGroups", {
    policyName: logging.logDestination(),
    destinationArn: logging.logDestinationArn(
      estate.account(estate.holder("log-archive")).id,
      stack.placement.region,
    ),
    roleArn: logging.roleArn(accountId, logging.logSenderRole()),
    excluded: [logging.trailLogGroup(), ...notArchived.map(({ logGroup }) => logGroup)],
  });
  stack.addExceptions(
    resource,
    notArchived.map(
      ({ logGroup, reason, expires }) => `${logGroup} is not archived until ${expires}: ${reason}`,
    ),
  );
}
