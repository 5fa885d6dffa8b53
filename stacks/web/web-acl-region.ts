import type { Organization } from "../../config/schema/organization";
import type { Estate } from "../estate";

/** Region in which a web ACL is made: that of CloudFront is made where the partition keeps what is global. */
export function webAclRegion(estate: Estate, { at }: Organization["web"][string]): string {
  return at.scope === "cloudfront" ? estate.globalRegion : at.region;
}
