import type { Cidr } from "../core/cidr";
import type {
  NetworkModel,
  TransitAttachment,
  TransitGateway,
  TransitRouteTable,
  Vpc,
} from "../reach/network-model";
import { attachmentsBetween } from "./attachments-between";
import { beyondPicture } from "./beyond-picture";
import { networkPicture } from "./network-picture";
import type { EnvironmentPicture, NetworkPicture, Talk } from "./topology-picture";
import { transitWay } from "./transit-way";

/** One network of an environment, and by what its packets enter the Transit Gateway. */
interface Member {
  readonly network: NetworkPicture;
  readonly blocks: readonly Cidr[];
  readonly attachment: TransitAttachment;
}

interface Environment {
  readonly name: string;
  readonly table: TransitRouteTable;
  readonly members: readonly Member[];
}

/** The environments of a Transit Gateway: its route tables, save those of networks through which others are led. */
export function environmentsOf(model: NetworkModel, gateway: TransitGateway): EnvironmentPicture[] {
  const between = attachmentsBetween(model, gateway);
  const vpcs = new Map(model.vpcs.map((vpc) => [vpc.id, vpc]));
  const environments = gateway.routeTables
    .filter(({ id }) => !between.some(({ routeTable }) => routeTable === id))
    .map(
      (table): Environment => ({
        name: table.name.startsWith(`${gateway.name}-`)
          ? table.name.slice(gateway.name.length + 1)
          : table.name,
        table,
        members: gateway.attachments
          .filter(({ routeTable }) => routeTable === table.id)
          .map((attachment) => member(vpcs, gateway, attachment)),
      }),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return environments.map((own) => {
    const { name, table, members } = own;
    const wide = table.routes.filter(({ block }) => block.prefix === 0);
    const through = between.filter(({ id }) => wide.some(({ target }) => target === id));
    const led = through.flatMap(({ vpc }) => vpcs.get(vpc ?? "") ?? []);
    return {
      name,
      networks: members.map(({ network }) => network).sort((a, b) => (a.name < b.name ? -1 : 1)),
      talks: environments.flatMap((other) => talk(vpcs, gateway, own, other)),
      dropped: environments.filter((other) => isDropped(own, other)).map((other) => other.name),
      elsewhereThrough: led.map(({ network }) => network).sort(),
      internet: led.some(({ internetGateway }) => internetGateway !== undefined),
    };
  });
}

function member(
  vpcs: ReadonlyMap<string, Vpc>,
  gateway: TransitGateway,
  attachment: TransitAttachment,
): Member {
  const vpc = vpcs.get(attachment.vpc ?? "");
  if (vpc !== undefined) return { attachment, network: networkPicture(vpc), blocks: vpc.blocks };
  const routes = gateway.routeTables.flatMap((table) => table.routes);
  return {
    attachment,
    network: beyondPicture(gateway, attachment),
    blocks: routes.filter(({ target }) => target === attachment.id).map(({ block }) => block),
  };
}

/** Whether routes of one environment drop what is meant for any network of the other. */
function isDropped({ table }: Environment, { members }: Environment): boolean {
  const dropped = table.routes.filter(({ target }) => target === "blackhole").map(({ block }) => block);
  const blocks = members.flatMap((one) => one.blocks);
  return blocks.length > 0 && blocks.every((block) => dropped.some((one) => one.contains(block)));
}

/** What networks of one environment exchange with those of the other, in both directions. */
function talk(
  vpcs: ReadonlyMap<string, Vpc>,
  gateway: TransitGateway,
  own: Environment,
  other: Environment,
): Talk[] {
  const pairs = own.members.flatMap((one) =>
    other.members.filter(({ attachment }) => attachment !== one.attachment).map((two) => [one, two] as const),
  );
  const ways = pairs.map(([one, two]) => {
    const block = (member: Member) => member.blocks[0];
    const [there, here] = [block(two), block(one)];
    if (there === undefined || here === undefined) return undefined;
    const out = transitWay(gateway, one.attachment, two.attachment, there);
    const back = transitWay(gateway, two.attachment, one.attachment, here);
    const passes = [out, back].every(({ kind }) => kind === "straight" || kind === "through");
    return passes ? { out, two } : undefined;
  });
  const found = ways.filter((way) => way !== undefined);
  if (found.length === 0) return [];
  const through = found.flatMap(({ out }) =>
    out.kind === "through" ? (vpcs.get(out.attachment.vpc ?? "")?.network ?? []) : [],
  );
  return [
    {
      environment: other.name,
      through: [...new Set(through)].sort(),
      only:
        found.length === pairs.length
          ? undefined
          : [...new Set(found.map(({ two }) => two.network.name))].sort(),
    },
  ];
}
