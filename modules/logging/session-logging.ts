import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { DataAwsKmsAlias } from "@cdktf/provider-aws/lib/data-aws-kms-alias";
import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";
import { stableJson } from "../../core/stable-json";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** Session Manager reads its preferences from a document of this name. */
const preferences = "SSM-SessionManagerRunShell";

export interface SessionLoggingProps {
  readonly logGroupName: string;
  /** Alias of the key of log groups. */
  readonly keyAlias: string;
  /** Days for which sessions are kept: a number that CloudWatch Logs takes. */
  readonly retentionDays: number;
  /** Whether preferences exist already and are adopted. @default "made" */
  readonly preferences?: "made" | "adopted";
}

/**
 * Session Manager's preferences for an account and region: what is typed and shown is kept in an encrypted log group as it
 * happens, and a session ends after twenty minutes without input. A session whose log cannot be encrypted does not start.
 *
 * Source: AWS Systems Manager User Guide "Logging session activity", "Create Session Manager preferences"; Security Hub
 * SSM.6.
 */
export class SessionLogging extends Construct {
  readonly resource: SsmDocument;
  readonly logGroup: CloudwatchLogGroup;

  constructor(scope: Construct, id: string, props: SessionLoggingProps) {
    super(scope, id);
    requireProps(this, props);
    // A log group takes the ARN of a key, whose id is not known before it is made.
    const key = new DataAwsKmsAlias(this, "Key", { name: props.keyAlias });
    this.logGroup = new CloudwatchLogGroup(this, "LogGroup", {
      name: props.logGroupName,
      kmsKeyId: key.targetKeyArn,
      retentionInDays: props.retentionDays,
    });
    this.resource = new SsmDocument(this, "Resource", {
      name: preferences,
      documentType: "Session",
      documentFormat: "JSON",
      content: stableJson({
        schemaVersion: "1.0",
        description: "Preferences of Session Manager.",
        sessionType: "Standard_Stream",
        inputs: {
          s3BucketName: "",
          s3KeyPrefix: "",
          s3EncryptionEnabled: true,
          cloudWatchLogGroupName: props.logGroupName,
          cloudWatchEncryptionEnabled: true,
          cloudWatchStreamingEnabled: true,
          kmsKeyId: "",
          runAsEnabled: false,
          runAsDefaultUser: "",
          idleSessionTimeout: "20",
          maxSessionDuration: "",
          shellProfile: { linux: "", windows: "" },
        },
      }),
      dependsOn: [this.logGroup],
    });
    if (props.preferences === "adopted") adopt(this.resource, preferences);
    fulfils(this, "logging.sessions-logged");
  }
}
