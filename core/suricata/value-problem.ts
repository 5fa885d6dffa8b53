import { suricataProtocols } from "../../facts/suricata-protocols";
import { contentLength } from "./content-length";
import { flowProblem } from "./flow-problem";
import { pcreProblem } from "./pcre-problem";
import type { SuricataOption } from "./suricata-rule";

/** The greatest sid that Suricata takes. */
const greatestSid = 4_294_967_294;

const number = String.raw`\s*\d+\s*`;
const compared = new RegExp(`^(?:!?${number}|[<>]=?${number}|${number}<>${number}|${number}-${number})$`);

/** What each keyword's value looks like, where it is written in one way only. */
const forms: Readonly<Record<string, RegExp>> = {
  bsize: compared,
  byte_extract: /^[^,]+(,[^,]+){2,}$/,
  byte_jump: /^[^,]+(,[^,]+)+$/,
  byte_test: /^[^,]+(,[^,]+){3,}$/,
  classtype: /^[A-Za-z0-9_-]+$/,
  detection_filter: /^track\s+by_(src|dst|both|rule|flow)\s*,\s*count\s+\d+\s*,\s*seconds\s+\d+$/,
  dsize: compared,
  flags: /^[+*!]?\s*[SAPRFU120CE]+\s*(,\s*[SAPRFU12CE0]+)?$/,
  flowbits: /^(noalert|(set|unset|toggle|isset|isnotset)\s*,\s*[^\s,]+)$/,
  gid: /^\d+$/,
  icode: compared,
  isdataat: /^!?\s*\w+\s*(,\s*(relative|rawbytes)\s*)*$/,
  itype: compared,
  priority: /^\d+$/,
  reference: /^[A-Za-z0-9_-]+\s*,\s*\S.*$/,
  rev: /^0*[1-9]\d{0,8}$/,
  ssl_state:
    /^!?(client_hello|server_hello|client_keyx|server_keyx|unknown)(\s*\|\s*!?(client_hello|server_hello|client_keyx|server_keyx|unknown))*$/,
  ssl_version: /^!?(sslv?2|sslv?3|tls1\.[0-3])(\s*,\s*!?(sslv?2|sslv?3|tls1\.[0-3]))*$/i,
  target: /^(src_ip|dest_ip)$/,
  "tcp.flags": /^[+*!]?\s*[SAPRFU120CE]+\s*(,\s*[SAPRFU12CE0]+)?$/,
  threshold:
    /^type\s+(limit|both|threshold)\s*,\s*track\s+by_(src|dst|both|rule|flow)\s*,\s*(count\s+\d+\s*,\s*seconds\s+\d+|seconds\s+\d+\s*,\s*count\s+\d+)$/,
  "tls.version": /^"?1\.[0-3]"?$/,
  ttl: compared,
  xbits:
    /^(set|unset|isset|isnotset|toggle)\s*,\s*[^\s,]+\s*,\s*track\s+ip_(src|dst|pair)\s*(,\s*expire\s+\d+)?$/,
};

/** What is wrong with the value of a keyword that has one, as a clause; undefined where nothing is. */
export function valueProblem({ keyword, value = "" }: SuricataOption): string | undefined {
  switch (keyword) {
    case "sid":
      return /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= greatestSid
        ? undefined
        : `sid is ${value}, no number of 1 to ${greatestSid}`;
    case "msg":
      return /^".+"$/.test(value) ? undefined : "msg has no text in double quotes";
    case "content":
    case "uricontent":
      return contentProblem(keyword, value);
    case "pcre":
      return pcreProblem(value);
    case "flow":
      return flowProblem(value);
    case "app-layer-protocol":
      return isProtocol(value) ? undefined : `app-layer-protocol has no such value as ${value}`;
  }
  if (value === "") return `${keyword} has no value`;
  const form = forms[keyword];
  return form === undefined || form.test(value) ? undefined : `${keyword} has no such value as ${value}`;
}

function isProtocol(value: string): boolean {
  const [, name = ""] = /^!?\s*([^,]+)(?:,.*)?$/.exec(value) ?? [];
  return [...suricataProtocols.application, "failed", "unknown"].some((one) => one === name.trim());
}

function contentProblem(keyword: string, value: string): string | undefined {
  const [, text] = /^!?\s*"(.+)"$/.exec(value) ?? [];
  if (text === undefined) return `${keyword} has no text in double quotes`;
  const length = contentLength(text);
  return typeof length === "number" ? undefined : `in ${keyword}, ${length}`;
}
