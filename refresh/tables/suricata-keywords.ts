import { quotedFromPages } from "../quoted-from-pages";

/** Asked of the program itself: `suricata --list-keywords=csv`, of the version that AWS runs, which the page names. */
export const suricataKeywords = quotedFromPages(/Suricata version|version of Suricata/, [
  "https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-ips.html",
]);
