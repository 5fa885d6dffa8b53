import { filtersOf } from "./filters-of";
import type { ReadResource, StackReader } from "./stack-reader";

/**
 * Finds the Transit Gateway that an argument means: a resource of the same stack, or that which a data source finds by
 * its owner and its ASN. Tags do not cross accounts, so nobody looks for them.
 */
export function transitGatewayFinder(
  reader: StackReader,
): (from: ReadResource, argument: unknown) => ReadResource | undefined {
  const gateways = reader.all("aws_ec2_transit_gateway");
  const found = (from: ReadResource, argument: unknown): ReadResource | undefined => {
    const referred = reader.referred(from, argument);
    if (referred === undefined) return undefined;
    if (referred.type !== "aws_ec2_transit_gateway")
      return found(referred, referred.body["transit_gateway_id"]);
    if (!referred.isData) return referred;
    const own = reader.place(referred);
    const sought = filtersOf(referred.body);
    const owner = sought.get("owner-id")?.[0];
    const asn = sought.get("options.amazon-side-asn")?.[0];
    const matching = gateways.filter((gateway) => {
      const place = reader.place(gateway);
      return (
        place.region === own.region &&
        (owner === undefined || place.account === owner) &&
        (asn === undefined || String(gateway.body["amazon_side_asn"]) === asn)
      );
    });
    return matching.length === 1 ? matching[0] : undefined;
  };
  return found;
}
