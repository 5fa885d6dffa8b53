import { managedFirewallGroups as known } from "../../facts/managed-firewall-groups";
import { comparedWithPages } from "../compared-with-pages";

const guide = "https://docs.aws.amazon.com/network-firewall/latest/developerguide/aws-managed-rule-groups";

/** The pages name the groups, and not their capacities, which the console and `describe-rule-group` show. */
export const managedFirewallGroups = comparedWithPages({
  known: Object.keys(known),
  pages: ["atd", "domain-list", "threat-signature"].map((group) => `${guide}-${group}.html`),
  belongs: /\b[A-Z]\w+StrictOrder\b/g,
});
