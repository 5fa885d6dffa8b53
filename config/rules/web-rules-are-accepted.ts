import { webRuleProblems } from "../../modules/web/web-rule-problems";
import type { Finding, Rule } from "../rule";
import { webAclSettings } from "../web-acl-settings";

/** What is chosen in a web ACL is what AWS WAF takes, and acts on. */
export const webRulesAreAccepted: Rule = ({ name: organization, web }) =>
  Object.entries(web).flatMap(([name, acl]) =>
    webRuleProblems(webAclSettings(acl, `${organization}-${name}`)).map(
      ({ path, ...problem }): Finding => ({ path: ["web", name, ...path], ...problem }),
    ),
  );
