import { sharedDomains } from "../../facts/shared-domains";

/**
 * A domain under which strangers have names, and which an entry of a domain list lets pass with them; undefined where there
 * is none. `.amazonaws.com` holds every bucket, and `s3.eu-west-1.amazonaws.com` as well, since a bucket may stand in the path.
 */
export function sharedDomainIn(entry: string): string | undefined {
  const name = entry.replace(/^\./, "");
  const regional = name.replace(/(?<=^|\.)[a-z]{2}(-[a-z]+)+-\d(?=\.)/, "eu-west-1");
  const below = entry.startsWith(".");
  const held = sharedDomains.find(
    (shared) => shared === regional || (below && shared.endsWith(`.${regional}`)),
  );
  return held === regional ? name : held;
}
