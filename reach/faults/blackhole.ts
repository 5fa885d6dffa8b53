import { deadRoutes } from "../blackholes/dead-routes";
import { lostAttachments } from "../blackholes/lost-attachments";
import { swallowedNetworks } from "../blackholes/swallowed-networks";
import { swallowedWays } from "../blackholes/swallowed-ways";
import { zonesWithoutAttachment } from "../blackholes/zones-without-attachment";
import type { Fault } from "./fault";

/**
 * Routes that lose packets without anybody meaning it: to what is not there, or into a route that drops what is made known
 * or what security groups ask for.
 *
 * Sources: Amazon VPC User Guide, "Route table concepts", blackhole; AWS Transit Gateways guide, "Route evaluation order".
 */
export const blackhole: Fault = {
  name: "blackhole",
  summary: "a route leads to what is not there, or drops what is meant to pass",
  find: ({ index }) =>
    [deadRoutes, zonesWithoutAttachment, lostAttachments, swallowedNetworks, swallowedWays].flatMap((find) =>
      find(index),
    ),
};
