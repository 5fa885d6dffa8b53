import type { Estate } from "../estate";

/** The Region of the instance of IAM Identity Center; undefined where there is none. */
export function identityRegion(estate: Estate): string | undefined {
  const { center } = estate.organization.identity;
  return center === undefined ? undefined : (center.region ?? estate.home);
}
