import { DatabaseCluster } from "../../../modules/database/database-cluster";
import type { DatabaseClusterProps } from "../../../modules/database/database-cluster-props";
import { DatabaseProxy } from "../../../modules/database/database-proxy";
import type { DatabaseProxyProps } from "../../../modules/database/database-proxy-props";
import { stackWith } from "../../stack-with";
import { databaseProps } from "./database-stack";

/** A stack with one database of Aurora, and a proxy before it where its props are given. */
export function clusterStack(props: Partial<DatabaseClusterProps> = {}, proxy?: Partial<DatabaseProxyProps>) {
  return stackWith((stack) => {
    const database = new DatabaseCluster(stack, "Orders", {
      ...databaseProps,
      engine: "aurora-postgresql",
      version: "16",
      instanceClass: "db.r8g.large",
      ...props,
    });
    if (proxy === undefined) return;
    const { vpcId, subnets, clients, secretKeyArn } = databaseProps;
    new DatabaseProxy(stack, "Proxy", {
      name: "shop-orders",
      region: "eu-west-1",
      vpcId,
      subnets,
      clients,
      database,
      secrets: [{ secretArn: database.masterSecretArn, keyArn: secretKeyArn, description: "Migrations" }],
      ...proxy,
    });
  });
}
