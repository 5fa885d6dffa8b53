import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";
import { type ResponseName, responseNames } from "../../core/response-name";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { responseContent } from "./response-content";
import { responseDocuments } from "./response-documents";

/** Whether a response automation is there, and who starts it. */
export type ResponseMode = "off" | "manual" | "automatic";

export interface ResponseAutomationsProps {
  /** Begins the names of documents and rules. */
  readonly prefix: string;
  readonly partition: Partition;
  readonly accountId: string;
  readonly region: string;
  readonly modes: Readonly<Record<ResponseName, ResponseMode>>;
  /** ARN of the role that automations take. */
  readonly roleArn: string;
  /** ARN of the role by which rules start them. */
  readonly starterRoleArn: string;
  /** ARN of the queue that takes findings for which nothing could be started. */
  readonly undeliveredArn: string;
}

/**
 * Response automations of one account and region: documents that a responder starts by hand and, where the configuration
 * says automatic, rules that start them on a finding of high or critical severity.
 *
 * Source: AWS Systems Manager User Guide "Run automations based on EventBridge events"; GuardDuty User Guide "Processing
 * GuardDuty findings with Amazon EventBridge".
 */
export class ResponseAutomations extends Construct {
  constructor(scope: Construct, id: string, props: ResponseAutomationsProps) {
    super(scope, id);
    requireProps(this, props);
    for (const name of responseNames) {
      if (props.modes[name] === "off") continue;
      const document = responseDocuments[name];
      const made = new SsmDocument(this, name, {
        name: `${props.prefix}-${name}`,
        documentType: "Automation",
        documentFormat: "JSON",
        content: responseContent(document, {
          roleArn: props.roleArn,
          isolationGroup: `${props.prefix}-isolated`,
        }),
      });
      if (props.modes[name] === "automatic") this.start(name, made, props);
    }
    fulfils(this, "alerting.events-forwarded");
  }

  private start(name: ResponseName, made: SsmDocument, props: ResponseAutomationsProps): void {
    const { findings, does, parameters } = responseDocuments[name];
    const rule = new CloudwatchEventRule(this, `${name}-rule`, {
      name: `${props.prefix}-${name}`,
      description: does.length > 512 ? `${does.slice(0, 509)}...` : does,
      eventPattern: JSON.stringify({
        source: ["aws.guardduty"],
        "detail-type": ["GuardDuty Finding"],
        // An administrator's account hears of findings in all accounts, and responds to those in its own.
        detail: { ...findings, accountId: [props.accountId], severity: [{ numeric: [">=", 7] }] },
      }),
      state: "ENABLED",
    });
    new CloudwatchEventTarget(this, `${name}-target`, {
      rule: rule.name,
      targetId: "automation",
      arn: `arn:${props.partition}:ssm:${props.region}:${props.accountId}:automation-definition/${made.name}:$DEFAULT`,
      roleArn: props.starterRoleArn,
      inputTransformer: {
        inputPaths: Object.fromEntries(Object.entries(parameters).map(([key, { path }]) => [key, path])),
        // Systems Manager takes lists of strings.
        inputTemplate: `{${[
          ...Object.keys(parameters).map((key) => `"${key}":["<${key}>"]`),
          `"AutomationAssumeRole":["${props.roleArn}"]`,
        ].join(",")}}`,
      },
      deadLetterConfig: { arn: props.undeliveredArn },
      dependsOn: [made],
    });
  }
}
