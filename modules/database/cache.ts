import { ElasticacheReplicationGroup } from "@cdktf/provider-aws/lib/elasticache-replication-group";
import { ElasticacheSubnetGroup } from "@cdktf/provider-aws/lib/elasticache-subnet-group";
import { ElasticacheUser } from "@cdktf/provider-aws/lib/elasticache-user";
import { ElasticacheUserGroup } from "@cdktf/provider-aws/lib/elasticache-user-group";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import { cacheProblems } from "./cache-problems";
import type { CacheProps } from "./cache-props";
import { DatabaseLogs } from "./database-logs";
import { StoreGroup } from "./store-group";

/**
 * A cache of Amazon ElastiCache for Valkey: encrypted under a key of the account's own, by TLS alone, for named users who sign
 * in by IAM, with a node in another zone that takes over, snapshots and logs. There is no password.
 *
 * Sources: Amazon ElastiCache Developer Guide "In-transit encryption (TLS)", "At-rest encryption", "Authenticating with IAM",
 * "Role-Based Access Control (RBAC)"; Security Hub ElastiCache.1 to ElastiCache.7.
 *
 * @throws PalisadeError with everything that AWS would refuse or that would leave the cache open
 */
export class Cache extends Construct {
  readonly resource: ElasticacheReplicationGroup;
  readonly group: StoreGroup;

  constructor(scope: Construct, id: string, props: CacheProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = cacheProblems(this.node.path, resolved(this, props));
    if (problems.length > 0) throw new PalisadeError(problems);
    const { name, vpcId, clients } = props;
    this.group = new StoreGroup(this, "Group", {
      name: `${name}-cache`,
      description: "Cache, reached by its clients alone",
      vpcId,
      port: 6379,
      clients,
    });
    const subnets = new ElasticacheSubnetGroup(this, "Subnets", {
      name,
      description: "Where the nodes of the cache are",
      subnetIds: props.subnets.map(({ subnetId }) => subnetId),
    });
    const { groups: logs } = new DatabaseLogs(this, "Logs", {
      path: `/aws/elasticache/${name}`,
      logs: ["engine-log", "slow-log"],
      keyArn: props.logKeyArn,
    });
    this.resource = new ElasticacheReplicationGroup(this, "Resource", {
      replicationGroupId: name,
      description: `Cache ${name}`,
      engine: "valkey",
      engineVersion: props.version ?? "8.0",
      nodeType: props.nodeType,
      numCacheClusters: props.nodeCount ?? 2,
      automaticFailoverEnabled: true,
      multiAzEnabled: true,
      port: 6379,
      subnetGroupName: subnets.name,
      securityGroupIds: [this.group.resource.id],
      atRestEncryptionEnabled: "true",
      kmsKeyId: props.keyArn,
      transitEncryptionEnabled: true,
      transitEncryptionMode: "required",
      userGroupIds: [this.users(props).id],
      snapshotRetentionLimit: props.backupDays ?? 7,
      finalSnapshotIdentifier: `${name}-final`,
      autoMinorVersionUpgrade: "true",
      applyImmediately: false,
      logDeliveryConfiguration: logs.map((log, index) => ({
        destination: log.name,
        destinationType: "cloudwatch-logs",
        logFormat: "json",
        logType: index === 0 ? "engine-log" : "slow-log",
      })),
      lifecycle: { preventDestroy: true },
    });
    fulfils(
      this,
      "data.databases-authenticated",
      "data.databases-private",
      "data.stores-encrypted",
      "data.stores-recoverable",
      "data.stores-tls-only",
    );
  }

  /** Who signs in. A group of Valkey needs no user `default`, who would have no password. */
  private users({ name, users }: CacheProps): ElasticacheUserGroup {
    const parent = new Construct(this, "Users");
    const made = Object.entries(users).map(
      ([user, { keys, commands }]) =>
        new ElasticacheUser(parent, user, {
          userId: user,
          userName: user,
          engine: "valkey",
          // Nothing is allowed first, as AWS would write it.
          accessString: `on ~${keys} -@all ${commands.map((one) => `+${one}`).join(" ")}`,
          authenticationMode: { type: "iam" },
        }),
    );
    return new ElasticacheUserGroup(this, "UserGroup", {
      userGroupId: name,
      engine: "valkey",
      userIds: made.map(({ userId }) => userId),
    });
  }
}
