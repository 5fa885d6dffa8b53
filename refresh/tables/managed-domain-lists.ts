import { quotedFromPages } from "../quoted-from-pages";

/** AWS's page names the lists and not their ids, which `aws route53resolver list-firewall-domain-lists` prints in each Region. */
export const managedDomainLists = quotedFromPages(/AWSManagedDomains\w+/, [
  "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-managed-domain-lists.html",
]);
