import type { Judge } from "../judges/judge";
import { openToAll } from "../judges/open-to-all";
import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";
import type { ReviewedChange } from "../reviewed-change";
import type { Risk } from "../risk";

/** Whether a route, or a table with its routes, leads to an internet gateway. */
function leadsOut(values: JsonObject): boolean {
  const routes = "route" in values ? valuesAt(values, "route") : [values];
  return routes.some(
    (route) =>
      valuesAt(route, "gateway_id").some((id) => String(id).startsWith("igw-")) &&
      ["destination_cidr_block", "destination_ipv6_cidr_block", "cidr_block", "ipv6_cidr_block"].some(
        (name) => valuesAt(route, name).some(openToAll),
      ),
  );
}

/** Whether a table is public, as far as the state tells; undefined where it does not know the table. */
function isPublic({ index }: ReviewedChange, table: unknown): boolean | undefined {
  const { prior } = index.plan;
  const tables = prior.filter(
    ({ type, values }) => /^aws_(default_)?route_table$/.test(type) && values["id"] === table,
  );
  const routes = prior.filter(
    ({ type, values }) => type === "aws_route" && values["route_table_id"] === table,
  );
  const known = [...tables, ...routes];
  return known.length === 0 ? undefined : known.some(({ values }) => leadsOut(values));
}

const judge: Judge = (change) => {
  const [before, after] = [change.before?.["route_table_id"], change.after?.["route_table_id"]];
  if (change.imported || after === undefined || before === after || isPublic(change, after) !== true)
    return undefined;
  if (before === undefined && !change.index.isForExisting(change.address, "subnet_id")) return undefined;
  if (before !== undefined && isPublic(change, before) === true) return undefined;
  return {
    message: "puts a subnet under a route table that leads straight to the internet",
    before: `route_table_id: ${String(before ?? "none")}`,
    after: `route_table_id: ${String(after)}`,
  };
};

const publicTable = {
  address: "aws_route_table.public",
  type: "aws_route_table",
  values: { id: "rtb-public", route: [{ cidr_block: "0.0.0.0/0", gateway_id: "igw-1" }] },
};
const publicRoute = {
  address: "aws_route.public",
  type: "aws_route",
  values: { route_table_id: "rtb-public", destination_ipv6_cidr_block: "::/0", gateway_id: "igw-1" },
};

export const subnetMadePublic = {
  id: "subnet-made-public",
  severity: "high",
  reason: "What stands in the subnet can be reached from the internet as soon as it has a public address.",
  advice: "Leave private and database subnets under tables that lead to a NAT gateway or nowhere.",
  source: 'Amazon VPC User Guide, "Subnet route tables"',
  reads: { aws_route_table_association: ["route_table_id"] },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_route_table_association",
        before: { subnet_id: "subnet-1", route_table_id: "rtb-private" },
        after: { subnet_id: "subnet-1", route_table_id: "rtb-public" },
        prior: [publicTable],
      },
      {
        type: "aws_route_table_association",
        before: { subnet_id: "subnet-1", route_table_id: "rtb-private" },
        after: { subnet_id: "subnet-1", route_table_id: "rtb-public" },
        prior: [publicRoute],
      },
    ],
    harmless: [
      {
        type: "aws_route_table_association",
        before: { subnet_id: "subnet-1", route_table_id: "rtb-public" },
        after: { subnet_id: "subnet-1", route_table_id: "rtb-private" },
        prior: [publicTable],
      },
      {
        type: "aws_route_table_association",
        after: { subnet_id: "subnet-1", route_table_id: "rtb-public" },
        prior: [publicTable],
      },
      {
        type: "aws_route_table_association",
        before: { subnet_id: "subnet-1", route_table_id: "rtb-1" },
        after: { subnet_id: "subnet-1", route_table_id: "rtb-2" },
      },
    ],
  },
} as const satisfies Risk;
