import { filtersOf } from "./filters-of";
import type { TransitAttachment } from "./network-model";
import type { ReadResource, StackReader } from "./stack-reader";
import type { transitGatewayFinder } from "./transit-gateway-finder";

/** An attachment with what it is found by. */
export interface FoundAttachment {
  readonly attachment: Omit<TransitAttachment, "routeTable">;
  /** Id of the Transit Gateway. */
  readonly gateway: string | undefined;
  /** Account that has the VPC. */
  readonly account: string | undefined;
  /** The key of the network. */
  readonly network: string | undefined;
}

/**
 * Finds the attachment that an argument of the hub means: a resource of the same stack, or that which a data source finds
 * by the account that owns it or by its VPC. The id of an attachment that stands in the file says nothing by itself;
 * whose it is says the place in the stack of what names it, which bears the name of the network.
 */
export function attachmentFinder(
  reader: StackReader,
  transitGateway: ReturnType<typeof transitGatewayFinder>,
  attachments: readonly FoundAttachment[],
): (from: ReadResource, argument: unknown) => FoundAttachment["attachment"] | undefined {
  const byId = new Map(attachments.map(({ attachment }) => [attachment.id, attachment]));
  const byNetwork = new Map(attachments.map((one) => [one.network, one.attachment]));
  const written = new Map<string, FoundAttachment["attachment"]>();
  const named: readonly (readonly [ReadResource, unknown])[] = [
    ...naming.flatMap((type) =>
      reader.all(type).map((part) => [part, part.body["transit_gateway_attachment_id"]] as const),
    ),
    ...reader
      .allData("aws_ec2_transit_gateway_attachment")
      .map((part) => [part, filtersOf(part.body).get(byIdentifier)?.[0]] as const),
  ];
  for (const [part, id] of named) {
    const owner = pathOf(part)
      .map((name) => byNetwork.get(name))
      .find((one) => one !== undefined);
    if (isId(id) && owner !== undefined) written.set(id, owner);
  }
  const find = (from: ReadResource, argument: unknown): FoundAttachment["attachment"] | undefined => {
    if (isId(argument)) return written.get(argument);
    const referred = reader.referred(from, argument);
    if (referred === undefined) return undefined;
    const own = byId.get(referred.id);
    if (own !== undefined) return own;
    return referred.isData
      ? sought(referred)
      : find(referred, referred.body["transit_gateway_attachment_id"]);
  };
  const sought = (data: ReadResource): FoundAttachment["attachment"] | undefined => {
    const filters = filtersOf(data.body);
    const [id] = filters.get(byIdentifier) ?? [];
    if (id !== undefined) return written.get(id);
    const [owner] = filters.get("resource-owner-id") ?? [];
    const [gateway] = filters.get("transit-gateway-id") ?? [];
    const [vpc] = filters.get("resource-id") ?? filters.get("vpc-id") ?? [];
    const ofGateway = gateway === undefined ? undefined : transitGateway(data, gateway)?.id;
    const ofVpc = vpc === undefined ? undefined : foundVpc(reader, data, vpc);
    const matching = attachments.filter(
      (one) =>
        one.attachment.vpc !== undefined &&
        (owner === undefined || one.account === owner) &&
        (gateway === undefined || one.gateway === ofGateway) &&
        (vpc === undefined || one.attachment.vpc === ofVpc),
    );
    return matching.length === 1 ? matching[0]?.attachment : undefined;
  };
  return find;
}

const byIdentifier = "transit-gateway-attachment-id";

/** Types that name the attachment of one network. */
const naming = [
  "aws_ec2_transit_gateway_vpc_attachment_accepter",
  "aws_ec2_transit_gateway_route_table_association",
  "aws_ec2_transit_gateway_route_table_propagation",
] as const;

function isId(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("tgw-attach-");
}

function pathOf({ body }: ReadResource): readonly string[] {
  const { metadata } = (body["//"] ?? {}) as { readonly metadata?: { readonly path?: unknown } };
  return String(metadata?.path ?? "").split("/");
}

/** The VPC that an argument means: of the same stack, or by its name in the same account and Region. */
function foundVpc(reader: StackReader, from: ReadResource, argument: string): string | undefined {
  const referred = reader.referred(from, argument);
  if (referred === undefined || !referred.isData) return referred?.id;
  const names = filtersOf(referred.body).get("tag:Name") ?? [];
  const { account, region } = reader.place(from);
  const matching = reader.all("aws_vpc").filter((vpc) => {
    const place = reader.place(vpc);
    return names.includes(vpc.name) && place.account === account && place.region === region;
  });
  return matching.length === 1 ? matching[0]?.id : undefined;
}
