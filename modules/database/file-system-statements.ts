import type { PolicyStatement } from "../../core/policy-document";
import type { FileAccess } from "./file-system-props";

/** An access point, with its ARN. */
export interface OpenedPoint extends FileAccess {
  readonly name: string;
  readonly arn: string;
}

/**
 * Who mounts a file system: named roles, by their access points, through mount targets, with TLS. Whoever does not sign in
 * is let in by nothing. EFS compares no other keys when clients mount, `aws:PrincipalOrgID` least of all: a denial by it would
 * hold for everybody.
 *
 * Source: Amazon EFS User Guide "Using IAM to control access to file systems", EFS condition keys for clients.
 */
export function fileSystemStatements(
  fileSystemArn: string,
  points: readonly OpenedPoint[],
): PolicyStatement[] {
  const clients = ["ClientMount", "ClientRootAccess", "ClientWrite"].map((one) => `elasticfilesystem:${one}`);
  const denied = { effect: "Deny", principals: "*", actions: clients, resources: [fileSystemArn] } as const;
  return [
    {
      sid: "DenyClientsUnlessTls",
      reason: "Nobody between a client and its files reads along.",
      ...denied,
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      sid: "DenyClientsUnlessByAccessPoint",
      reason: "A role whose own policy lets it mount everything sees a directory, as a user who is not root.",
      ...denied,
      conditions: { StringNotEquals: { [accessPoint]: points.map(({ arn }) => arn) } },
    },
    ...points.map(
      ({ name, arn, roleArns, readOnly = false }): PolicyStatement => ({
        sid: `Allow${name}ToRoles`,
        reason: "Only these roles need the directory.",
        effect: "Allow",
        principals: { AWS: [...roleArns].sort() },
        actions: readOnly
          ? ["elasticfilesystem:ClientMount"]
          : ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
        resources: [fileSystemArn],
        conditions: {
          Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" },
          StringEquals: { [accessPoint]: arn },
        },
      }),
    ),
  ];
}

const accessPoint = "elasticfilesystem:AccessPointArn";
