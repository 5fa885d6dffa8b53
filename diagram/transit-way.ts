import type { Cidr } from "../core/cidr";
import type { TransitAttachment, TransitGateway, TransitRoute } from "../reach/network-model";

/** Where a Transit Gateway sends packets of one attachment that are meant for another. */
export type TransitWay =
  | { readonly kind: "straight" }
  /** Through the network of an attachment between. */
  | { readonly kind: "through"; readonly attachment: TransitAttachment }
  | { readonly kind: "dropped" }
  | { readonly kind: "none" };

/** The way from one attachment to addresses behind another, by the most specific routes. */
export function transitWay(
  gateway: TransitGateway,
  from: TransitAttachment,
  to: TransitAttachment,
  block: Cidr,
): TransitWay {
  const first = routeOf(gateway, from, block);
  if (first?.target === "blackhole") return { kind: "dropped" };
  if (first?.target === undefined) return { kind: "none" };
  if (first.target === to.id) return { kind: "straight" };
  const between = gateway.attachments.find(({ id }) => id === first.target);
  if (between === undefined || between.id === from.id) return { kind: "none" };
  const second = routeOf(gateway, between, block);
  if (second?.target === "blackhole") return { kind: "dropped" };
  return second?.target === to.id ? { kind: "through", attachment: between } : { kind: "none" };
}

/** The most specific route; of two as specific, AWS prefers the static one. */
function routeOf(gateway: TransitGateway, from: TransitAttachment, block: Cidr): TransitRoute | undefined {
  const table = gateway.routeTables.find(({ id }) => id === from.routeTable);
  return [...(table?.routes ?? [])]
    .filter((route) => route.block.contains(block))
    .sort(
      (a, b) =>
        b.block.prefix - a.block.prefix || Number(a.origin !== "static") - Number(b.origin !== "static"),
    )[0];
}
