import type { Problem } from "../../core/problem";
import type { CertificateProps } from "./certificate-props";

/** Names that a certificate can have by default. Source: AWS Certificate Manager User Guide "Quotas". */
const mostNames = 10;

/** What AWS would refuse about a certificate. */
export function certificateProblems(where: string, { domains, zoneId }: CertificateProps): Problem[] {
  const problems: Problem[] = [];
  const refuse = (found: string, allowed: string, fix: string) =>
    problems.push({ where, found, allowed, fix });
  if (domains.length === 0 || domains.length > mostNames) {
    refuse(
      `${domains.length} names`,
      `1 to ${mostNames}`,
      "name what is served, or split the names over two",
    );
  }
  for (const domain of domains) {
    if (!/^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(domain)) {
      refuse(
        `the name ${JSON.stringify(domain)}`,
        "a domain in lower case, with an asterisk as its first label at most",
        "write it as clients ask for it: shop.example.com",
      );
    }
  }
  if (domains[0] !== undefined && domains[0].length > 64) {
    refuse(
      `a first name of ${domains[0].length} characters`,
      "64 at most: it is the common name",
      "put a shorter name first",
    );
  }
  for (const domain of domains.filter((one, index) => domains.indexOf(one) !== index)) {
    refuse(`${domain} twice`, "each name once", "remove one");
  }
  if (!zoneId.includes("${") && !/^Z[A-Z0-9]{1,31}$/.test(zoneId)) {
    refuse(
      `the zone ${zoneId}`,
      "the id of a hosted zone, such as Z0123456789ABCDEFGHIJ",
      "take it from `aws route53 list-hosted-zones`",
    );
  }
  return problems;
}
