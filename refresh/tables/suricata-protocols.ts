import { quotedFromPages } from "../quoted-from-pages";

export const suricataProtocols = quotedFromPages(/protocol/i, [
  "https://docs.suricata.io/en/suricata-7.0.10/rules/intro.html",
  "https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-limitations-caveats.html",
]);
