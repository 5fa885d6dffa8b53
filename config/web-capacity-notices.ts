import { includedCapacity } from "../modules/web/capacity-budget";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";
import { webAclCapacity } from "./web-acl-capacity";

/**
 * That a web ACL needs more capacity than its price includes.
 *
 * Source: AWS WAF pricing: 1,500 WCU are included, each 500 more add to the price of a request.
 */
export function webCapacityNotices(organization: Organization, source: Source): Notice[] {
  return Object.keys(organization.web).flatMap((name): Notice[] => {
    const { needed } = webAclCapacity(organization, name);
    if (needed <= includedCapacity) return [];
    const steps = Math.ceil((needed - includedCapacity) / 500);
    return [
      {
        where: source.where(["web", name]),
        message: `its rules need ${needed} WCU of the ${includedCapacity} that the price includes: AWS charges every request for ${steps} further ${steps === 1 ? "step" : "steps"} of 500`,
      },
    ];
  });
}
