import type { Construct } from "constructs";
import { AccountBaseline } from "../modules/account/account-baseline";
import { ForwarderRole } from "../modules/alerting/forwarder-role";
import { RemediationRole } from "../modules/compliance/remediation-role";
import { GuardDutyRole } from "../modules/detection/guard-duty-role";
import { LogSenderRole } from "../modules/logging/log-sender-role";
import { ResponseRole } from "../modules/response/response-role";
import { ResponseStarterRole } from "../modules/response/response-starter-role";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** What an account has once, whatever its regions. */
export class AccountStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate, accountId } = this;
    const { names } = estate;
    const { partition, prefix } = names;
    const { adopted } = estate.account(this.placement.account);
    new AccountBaseline(this, "Account", {
      partition,
      accountId,
      supportRoleName: names.account.supportRole(),
      supportPrincipals:
        estate.organization.supportPrincipals ?? estate.trustedPrincipals(this.placement.account),
      configRole: estate.has("config-recorder") ? (adopted.configRole === true ? "adopted" : "made") : "none",
    });
    // Its administrator can switch GuardDuty on in the management account only where this role exists.
    if (estate.makesGuardDutyRole(this.placement.account)) {
      new GuardDutyRole(this, "GuardDuty", {
        partition,
        accountId,
        role: adopted.guardDutyRole === true ? "adopted" : "made",
      });
    }
    new ForwarderRole(this, "Forwarder", {
      roleName: names.alerting.forwarderRole(),
      partition,
      accountId,
      rulePrefix: `${prefix}-`,
      busArn: estate.securityBusArn,
    });
    if (estate.archivesLogGroups) {
      new LogSenderRole(this, "LogSender", { roleName: names.logging.logSenderRole(), partition, accountId });
    }
    this.respond();
    const remediations = estate.remediationsOn;
    if (remediations.length > 0) {
      new RemediationRole(this, "Remediation", {
        roleName: names.compliance.remediationRole(),
        partition,
        accountId,
        remediations,
      });
    }
  }

  /** Roles that answer findings, where something does. */
  private respond(): void {
    const { estate, accountId } = this;
    const { names } = estate;
    const { partition, prefix } = names;
    const { deployment, guardrails } = estate.organization;
    const responses = estate.responses("manual", "automatic");
    if (responses.length === 0) return;
    new ResponseRole(this, "Response", {
      roleName: names.response.responseRole(),
      partition,
      accountId,
      responses,
      sparedRoles: [
        deployment.accessRole,
        deployment.role,
        names.bootstrap.stateRole(),
        ...guardrails.breakGlass,
        ...guardrails.responders,
        ...names.deployedRoles(),
        // Whoever runs Terraform may leave the network by another way than instances do.
        ...estate.everyTrustedPrincipal.flatMap((arn) =>
          arn.includes(`::${accountId}:`) ? arn.slice(arn.indexOf(":role/") + ":role/".length) : [],
        ),
      ],
    });
    const automatic = estate.responses("automatic");
    if (automatic.length === 0) return;
    new ResponseStarterRole(this, "ResponseStarter", {
      roleName: names.response.responseStarterRole(),
      partition,
      accountId,
      prefix,
      responses: automatic,
      responseRoleArn: names.roleArn(accountId, names.response.responseRole()),
    });
  }
}
