import { LogDestination } from "../../modules/logging/log-destination";
import type { Concern } from "../concern";
import { archivesLogGroups } from "../logging/archives-log-groups";
import { logArchive } from "./log-archive";

/** Where log groups of every account send, in one Region. */
export const logDestination: Concern = {
  name: "log-destination",
  summary:
    "The CloudWatch Logs destination to which log groups of this Region send, in every account of the organization. It passes them to the stream of the log archive, in the home Region.",
  places: (estate) =>
    archivesLogGroups(estate)
      ? estate.organization.regions.enabled.map((region) => ({
          account: estate.holder("log-archive"),
          region,
        }))
      : [],
  after: [{ concern: logArchive, of: "all" }],
  define: (stack) => {
    const { estate, accountId } = stack;
    const { logging } = estate.names;
    new LogDestination(stack, "Logs", {
      name: logging.logDestination(),
      arn: logging.logDestinationArn(accountId, stack.placement.region),
      organizationId: estate.organizationId ?? "",
      streamArn: logging.logGroupStreamArn(accountId, estate.home),
      roleArn: logging.roleArn(accountId, logging.logDestinationRole()),
    });
  },
};
