import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** That a network is attached to a Transit Gateway and connected to nothing. */
export function pendingAttachmentNotices({ networks }: Organization, source: Source): Notice[] {
  return Object.entries(networks).flatMap(([name, { transit }]): Notice[] => {
    if (transit?.attachmentId !== "pending") return [];
    return [
      {
        where: source.where(["networks", name, "transit", "attachmentId"]),
        message: `${name} reaches nothing through ${transit.gateway} until the id of its attachment stands here`,
      },
    ];
  });
}
