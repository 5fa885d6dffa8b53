import type { Estate } from "../estate";

/**
 * Whether log groups are sent to the archive: an account that stands alone would send to itself, which AWS does not
 * document.
 */
export function archivesLogGroups(estate: Estate): boolean {
  return estate.organizationId !== undefined && estate.has("log-group-archive");
}
