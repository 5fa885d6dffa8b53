import { DbProxy } from "@cdktf/provider-aws/lib/db-proxy";
import { DbProxyDefaultTargetGroup } from "@cdktf/provider-aws/lib/db-proxy-default-target-group";
import { DbProxyTarget } from "@cdktf/provider-aws/lib/db-proxy-target";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { policyJson } from "../../core/policy-json";
import { viaService } from "../../core/via-service";
import { type DatabaseEngine, databaseEngines } from "../../facts/database-engines";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import { DatabaseCluster } from "./database-cluster";
import { databaseProxyProblems } from "./database-proxy-problems";
import type { DatabaseProxyProps } from "./database-proxy-props";
import { GroupConnection } from "./group-connection";
import { StoreGroup } from "./store-group";

/**
 * An RDS Proxy before a database: clients sign in by IAM and TLS, and never see the password by which the proxy signs in. Its
 * role reads the secrets named, and nothing else.
 *
 * Sources: Amazon RDS User Guide "Security best practices for RDS Proxy", "Configuring IAM authentication for RDS Proxy",
 * "Using TLS/SSL with RDS Proxy".
 *
 * @throws PalisadeError for an engine whose proxies cannot ask every client for IAM, for no secret, and for a place in one zone
 */
export class DatabaseProxy extends Construct {
  readonly resource: DbProxy;
  readonly group: StoreGroup;

  constructor(scope: Construct, id: string, props: DatabaseProxyProps) {
    super(scope, id);
    requireProps(this, props);
    const { database, name } = props;
    const { database: _, ...plain } = props;
    const problems = databaseProxyProblems(this.node.path, {
      ...resolved(this, plain),
      engine: database.engine,
    });
    if (problems.length > 0) throw new PalisadeError(problems);
    this.group = new StoreGroup(this, "Group", {
      name: `${name}-proxy`,
      description: "Proxy of a database, reached by its clients alone",
      vpcId: props.vpcId,
      port: database.port,
      clients: props.clients,
    });
    new GroupConnection(this, "Database", {
      from: this.group.resource.id,
      to: database.group.resource.id,
      port: database.port,
      description: `Connections of the proxy ${name} to its database`,
    });
    const role = this.role(props);
    this.resource = new DbProxy(this, "Resource", {
      name,
      engineFamily: (databaseEngines as Readonly<Record<string, DatabaseEngine>>)[database.engine]
        ?.proxyFamily as string,
      requireTls: true,
      roleArn: role.arn,
      auth: props.secrets.map(({ secretArn, description }) => ({
        authScheme: "SECRETS",
        description,
        iamAuth: "REQUIRED",
        secretArn,
      })),
      // Debug logs have queries with their data.
      debugLogging: false,
      vpcSubnetIds: props.subnets.map(({ subnetId }) => subnetId),
      vpcSecurityGroupIds: [this.group.resource.id],
    });
    const targets = new DbProxyDefaultTargetGroup(this, "Targets", { dbProxyName: this.resource.name });
    new DbProxyTarget(this, "Target", {
      dbProxyName: this.resource.name,
      targetGroupName: targets.name,
      ...(database instanceof DatabaseCluster
        ? // A cluster without instances has nothing to connect to.
          { dbClusterIdentifier: database.resource.id, dependsOn: [...database.instances] }
        : { dbInstanceIdentifier: database.resource.identifier }),
    });
    fulfils(this, "data.databases-authenticated", "data.databases-private", "data.stores-tls-only");
  }

  private role({ name, region, secrets, roleName = `${name}-proxy` }: DatabaseProxyProps): IamRole {
    const role = new IamRole(this, "Role", {
      name: roleName,
      description: "Lets the proxy of a database read the passwords by which it signs in.",
      assumeRolePolicy: policyJson({
        statements: [
          {
            sid: "AllowRoleToProxy",
            reason:
              "AWS documents no condition that RDS Proxy brings; roles of this account alone can name the role.",
            effect: "Allow",
            principals: { Service: ["rds.amazonaws.com"] },
            actions: ["sts:AssumeRole"],
          },
        ],
      }),
    });
    new IamRolePolicy(this, "Permissions", {
      name: "read-secrets",
      role: role.id,
      policy: policyJson({
        statements: [
          {
            sid: "AllowSecretsOfUsers",
            reason: "The proxy signs in for its clients, as the users of these secrets.",
            effect: "Allow",
            actions: ["secretsmanager:GetSecretValue"],
            resources: secrets.map(({ secretArn }) => secretArn),
          },
          {
            sid: "AllowKeysBySecretsManager",
            reason: "Their keys decrypt them, for Secrets Manager alone.",
            effect: "Allow",
            actions: ["kms:Decrypt"],
            resources: [...new Set(secrets.map(({ keyArn }) => keyArn))],
            conditions: { StringEquals: { "kms:ViaService": viaService("secretsmanager", region) } },
          },
        ],
      }),
    });
    fulfils(role, "identity.workloads-scoped");
    return role;
  }
}
