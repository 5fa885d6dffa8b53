import type { Construct } from "constructs";
import { LogDestination } from "../modules/logging/log-destination";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Where log groups of every account send, in one region. */
export class LogDestinationStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate, accountId } = this;
    const { names } = estate;
    new LogDestination(this, "Logs", {
      name: names.logging.logDestination(),
      arn: names.logging.logDestinationArn(accountId, this.placement.region),
      organizationId: estate.organizationId ?? "",
      streamArn: names.logging.logGroupStreamArn(accountId, estate.home),
      roleArn: names.roleArn(accountId, names.logging.logDestinationRole()),
    });
  }
}
