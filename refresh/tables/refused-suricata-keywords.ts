import { quotedFromPages } from "../quoted-from-pages";

export const refusedSuricataKeywords = quotedFromPages(/keyword|not (?:supported|allowed)|aren't allowed/i, [
  "https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-limitations-caveats.html",
]);
