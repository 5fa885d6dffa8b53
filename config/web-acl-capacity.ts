import type { WebAclRule } from "../modules/web/web-acl-rule";
import type { Organization } from "./schema/organization";
import { webAclRuleList } from "./web-acl-rule-list";
import { webAclSettings } from "./web-acl-settings";

/**
 * What the rule group takes that Shield Advanced adds to a web ACL for its automatic response.
 *
 * Source: AWS WAF Developer Guide "Protecting the application layer with the Shield Advanced rule group".
 */
const shieldResponse = 150;

/** The rules of a web ACL, and the capacity (WCU) that they need together with what Shield Advanced adds to them. */
export interface WebAclCapacity {
  readonly rules: readonly WebAclRule[];
  readonly needed: number;
  /** What Shield Advanced adds: 0 where it does not respond. */
  readonly shield: number;
}

/** The capacity that a web ACL of the file needs. */
export function webAclCapacity({ name, web, shield }: Organization, acl: string): WebAclCapacity {
  const section = web[acl];
  if (section === undefined) return { rules: [], needed: 0, shield: 0 };
  const rules = webAclRuleList(webAclSettings(section, `${name}-${acl}`));
  const responds = Object.values(shield?.accounts ?? {}).some(({ protections }) =>
    Object.values(protections).some(({ automaticResponse }) => automaticResponse?.webAcl === acl),
  );
  const more = responds ? shieldResponse : 0;
  return { rules, needed: rules.reduce((sum, { capacityUnits }) => sum + capacityUnits, more), shield: more };
}
