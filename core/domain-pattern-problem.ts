/** What is wrong with a name of a domain list, and what to do. */
export interface DomainPatternProblem {
  readonly found: string;
  readonly allowed: string;
  readonly fix: string;
}

const wildcards = "an asterisk stands alone, or in place of the first label: * or *.example.com";

/**
 * What is wrong with a name of a domain list of DNS Firewall, if anything is. AWS takes letters, digits, hyphens and dots,
 * up to 255 of them, and an asterisk in front. Upper case and a final dot are refused: each name is written in one way, so
 * that one that is there twice is seen.
 *
 * Source: Route 53 Developer Guide "Managing your own domain lists"; RFC 1035, section 2.3.4, for the length of labels.
 */
export function domainPatternProblem(name: string): DomainPatternProblem | undefined {
  if (name === "*") return undefined;
  const rest = name.startsWith("*.") ? name.slice(2) : name;
  if (rest.includes("*")) {
    const bare = /^\*([^*.][^*]*)$/.exec(name)?.[1];
    return {
      found: `found ${name}`,
      allowed: wildcards,
      fix: bare === undefined ? "remove the others" : `write ${bare} and *.${bare}, for both`,
    };
  }
  if (name !== name.toLowerCase()) {
    return {
      found: `found ${name}`,
      allowed: "names in lower case, since DNS makes no difference",
      fix: `write ${name.toLowerCase()}`,
    };
  }
  if (rest.endsWith(".")) {
    return {
      found: `found ${name}`,
      allowed: "names without the final dot, which is added",
      fix: `write ${name.slice(0, -1)}`,
    };
  }
  if (/^\d+(\.\d+){3}$/.test(rest)) {
    return {
      found: `found ${name}, an address`,
      allowed: "names: DNS Firewall sees what is asked for, not where the traffic goes",
      fix: "keep addresses away by egress, or by a network firewall",
    };
  }
  const labels = rest.split(".");
  const bad = labels.find((label) => !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  if (bad === undefined && name.length <= 254) return undefined;
  return {
    found: bad === undefined ? `found a name of ${name.length} characters` : `found ${name}`,
    allowed:
      "labels of letters, digits and hyphens, 1 to 63 each and not beginning or ending with a hyphen, with dots between them, 254 together",
    fix: "write the domain name alone, without scheme, port or path",
  };
}
