import type { Ipv6Block } from "../../core/ipv6-block";
import type { HostPlace } from "../end";

/** A part of an end that speaks IPv6. */
export type Ipv6Place =
  | { readonly kind: "host"; readonly host: HostPlace; readonly block: Ipv6Block }
  | { readonly kind: "internet" };
