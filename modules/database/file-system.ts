import { EfsAccessPoint } from "@cdktf/provider-aws/lib/efs-access-point";
import { EfsBackupPolicy } from "@cdktf/provider-aws/lib/efs-backup-policy";
import { EfsFileSystem } from "@cdktf/provider-aws/lib/efs-file-system";
import { EfsFileSystemPolicy } from "@cdktf/provider-aws/lib/efs-file-system-policy";
import { EfsMountTarget } from "@cdktf/provider-aws/lib/efs-mount-target";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import { fileSystemProblems } from "./file-system-problems";
import type { FileSystemProps } from "./file-system-props";
import { fileSystemStatements } from "./file-system-statements";
import { StoreGroup } from "./store-group";

/**
 * A file system of Amazon EFS: encrypted under a key of the account's own, mounted by named roles through access points with
 * TLS, backed up each day, kept by `prevent_destroy`. Files that nobody reads for 30 days cost less, and for 90 days still less.
 *
 * Sources: Amazon EFS User Guide "Security in Amazon EFS", "Working with Amazon EFS access points", "Managing storage lifecycle";
 * Security Hub EFS.1 to EFS.4, EFS.7.
 *
 * @throws PalisadeError with everything that AWS would refuse or that would leave the files open
 */
export class FileSystem extends Construct {
  readonly resource: EfsFileSystem;
  readonly group: StoreGroup;
  readonly accessPoints: ReadonlyMap<string, EfsAccessPoint>;

  constructor(scope: Construct, id: string, props: FileSystemProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = fileSystemProblems(this.node.path, resolved(this, props));
    if (problems.length > 0) throw new PalisadeError(problems);
    const { name, vpcId, clients } = props;
    this.group = new StoreGroup(this, "Group", {
      name: `${name}-files`,
      description: "File system, reached by its clients alone",
      vpcId,
      port: 2049,
      clients,
    });
    this.resource = new EfsFileSystem(this, "Resource", {
      creationToken: name,
      encrypted: true,
      kmsKeyId: props.keyArn,
      throughputMode: "elastic",
      // The provider takes one transition in each block.
      lifecyclePolicy: [
        { transitionToIa: "AFTER_30_DAYS" },
        { transitionToArchive: "AFTER_90_DAYS" },
        { transitionToPrimaryStorageClass: "AFTER_1_ACCESS" },
      ],
      tags: { Name: name },
      lifecycle: { preventDestroy: true },
    });
    const fileSystemId = this.resource.id;
    new EfsBackupPolicy(this, "Backup", { fileSystemId, backupPolicy: { status: "ENABLED" } });
    this.accessPoints = this.points(props);
    const policy = new EfsFileSystemPolicy(this, "Policy", {
      fileSystemId,
      policy: policyJson({
        statements: fileSystemStatements(
          this.resource.arn,
          Object.entries(props.accessPoints).map(([point, access]) => ({
            ...access,
            name: point,
            arn: this.accessPoints.get(point)?.arn ?? "",
          })),
        ),
      }),
    });
    const mounts = new Construct(this, "Mounts");
    for (const { zone, subnetId } of props.subnets) {
      new EfsMountTarget(mounts, zone, {
        fileSystemId,
        subnetId,
        securityGroups: [this.group.resource.id],
        // Until it has a policy, EFS lets in everybody who reaches a mount target.
        dependsOn: [policy],
      });
    }
    fulfils(
      this,
      "data.stores-encrypted",
      "data.stores-inside-organization",
      "data.stores-recoverable",
      "data.stores-tls-only",
    );
  }

  private points({ name, accessPoints }: FileSystemProps): Map<string, EfsAccessPoint> {
    return new Map(
      Object.entries(accessPoints).map(([point, { path, uid, gid, permissions = "0750" }]) => [
        point,
        new EfsAccessPoint(this, point, {
          fileSystemId: this.resource.id,
          posixUser: { uid, gid },
          rootDirectory: { path, creationInfo: { ownerUid: uid, ownerGid: gid, permissions } },
          tags: { Name: `${name}${path.replaceAll("/", "-")}` },
        }),
      ]),
    );
  }
}
