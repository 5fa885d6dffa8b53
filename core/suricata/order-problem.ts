import { contentLength } from "./content-length";
import { keywordKind } from "./keyword-kind";
import type { SuricataOption } from "./suricata-rule";

/** Keywords that say more of the content before them, and which of them exclude each other. */
const positions = ["depth", "offset", "startswith"];
const distances = ["within", "distance"];
const counted = ["depth", "offset", ...distances];
const modifiers = [...positions, ...distances, "endswith", "nocase", "rawbytes", "fast_pattern", "replace"];

/** Keywords that look for something in the buffer before them. */
const payload = [
  "content",
  "pcre",
  "bsize",
  "isdataat",
  "byte_test",
  "byte_jump",
  "byte_extract",
  "byte_math",
];

interface Content {
  readonly length: number;
  readonly said: string[];
}

interface State {
  buffer: string | undefined;
  /** Whether anything was looked for in the buffer. */
  matched: boolean;
  content: Content | undefined;
  before: SuricataOption | undefined;
  decoded: boolean;
  /** Names that `byte_extract` and `byte_math` gave to what they read. */
  readonly names: string[];
  fastPatterns: number;
}

/** What is wrong, as a clause, and the column of the option at which it shows. */
export interface OrderProblem {
  readonly found: string;
  readonly column: number | undefined;
}

/**
 * What is wrong with the order of a rule's options: a buffer in which nothing is looked for, what says more of
 * a content where there is none. Undefined where nothing is.
 */
export function orderProblem(options: readonly SuricataOption[]): OrderProblem | undefined {
  const state: State = {
    buffer: undefined,
    matched: true,
    content: undefined,
    before: undefined,
    decoded: false,
    names: [],
    fastPatterns: 0,
  };
  for (const option of options) {
    const problem = followed(state, option) ?? next(state, option);
    if (problem !== undefined) return { found: problem, column: option.column };
    state.before = option;
  }
  if (state.matched) return undefined;
  const buffer = options.findLast(({ keyword }) => keyword === state.buffer);
  return { found: `nothing is looked for in ${state.buffer}`, column: buffer?.column };
}

/** Source: AWS Network Firewall Developer Guide "Suricata version upgrade to 7.0". */
function followed({ before, buffer, matched }: State, { keyword }: SuricataOption): string | undefined {
  if (before === undefined || matched || buffer === undefined) return undefined;
  const opens = ["buffers", "transforms"].includes(keywordKind(before.keyword) ?? "");
  if (!opens || payload.includes(keyword) || keywordKind(keyword) === "transforms") return undefined;
  return `${buffer} is followed by ${keyword}, and not by what is looked for in it`;
}

function next(state: State, { keyword, value = "" }: SuricataOption): string | undefined {
  const kind = keywordKind(keyword);
  if (kind === "buffers") {
    Object.assign(state, { buffer: keyword, matched: false, content: undefined });
  } else if (keyword === "pkt_data") {
    Object.assign(state, { buffer: undefined, matched: true, content: undefined });
  } else if (keyword === "base64_decode") {
    state.decoded = true;
  } else if (keyword === "base64_data") {
    if (!state.decoded) return "base64_data has no base64_decode before it";
    Object.assign(state, { buffer: keyword, matched: true, content: undefined });
  } else if (kind === "transforms") {
    const before = keywordKind(state.before?.keyword ?? "");
    if (before !== "buffers" && before !== "transforms") return `${keyword} does not follow a buffer`;
  } else if (kind === "oldModifiers") {
    if (state.content === undefined) return `${keyword} has no content before it`;
    if (state.buffer !== undefined) return `${keyword} stands behind the buffer ${state.buffer}`;
    if (keyword === "http_host" && state.content.said.includes("nocase")) return hostCase;
    state.content.said.push(keyword);
  } else if (keyword === "content") {
    state.matched = true;
    return contentProblem(state, value);
  } else if (payload.includes(keyword)) {
    const length = Number(value);
    if (keyword === "bsize" && state.content !== undefined && length < state.content.length) {
      return `bsize is ${value}, and its content has ${state.content.length} bytes`;
    }
    if (keyword === "pcre" && /\/[A-Za-z]*R[A-Za-z]*"$/.test(value) && state.content === undefined) {
      return "pcre with the flag R has no content before it";
    }
    const name = keyword === "byte_extract" ? value.split(",")[2] : /\bresult\s+(\w+)/.exec(value)?.[1];
    if (name !== undefined) state.names.push(name.trim());
    state.matched = true;
  } else if (modifiers.includes(keyword)) {
    return modifierProblem(state, keyword, value);
  }
  return undefined;
}

const hostCase = "http.host is compared in lower case: nocase and capital letters never match";

function contentProblem(state: State, value: string): string | undefined {
  const text = /"(.+)"$/.exec(value)?.[1] ?? "";
  const length = Number(contentLength(text));
  state.content = { length, said: [] };
  if (state.buffer === "http.host" && /[A-Z]/.test(text.replace(/\|[^|]*\|/g, ""))) return hostCase;
  if (/^http[._]method$/.test(state.buffer ?? "") && /^\s|\s$/.test(text)) {
    return "http.method has no white space at its ends";
  }
  const hash = /^ja3s?[._]hash$/.test(state.buffer ?? "");
  return hash && length !== 32 ? `a JA3 hash has 32 characters, not ${length}` : undefined;
}

function modifierProblem(state: State, keyword: string, value: string): string | undefined {
  const { content, buffer } = state;
  if (content === undefined) return `${keyword} has no content before it`;
  if (content.said.includes(keyword)) return `${keyword} is said twice of one content`;
  const excluding = positions.includes(keyword) ? distances : distances.includes(keyword) ? positions : [];
  const other = content.said.find((one) => excluding.includes(one));
  if (other !== undefined) return `${keyword} and ${other} are said of one content`;
  const start = [...content.said, keyword];
  if (start.includes("startswith") && (start.includes("depth") || start.includes("offset"))) {
    return "startswith and depth or offset are said of one content";
  }
  if (["depth", "within"].includes(keyword) && /^\d+$/.test(value) && Number(value) < content.length) {
    return `${keyword} is ${value}, and its content has ${content.length} bytes`;
  }
  if (counted.includes(keyword) && Number(value) > 65_535) return `${keyword} is ${value}, more than 65535`;
  const whole = keyword === "depth" || keyword === "offset" ? /^\d+$/ : /^-?\d+$/;
  if (counted.includes(keyword) && !whole.test(value) && !state.names.includes(value)) {
    return `${keyword} is ${value}, no number of bytes`;
  }
  const host = buffer === "http.host" || content.said.includes("http_host");
  if (keyword === "nocase" && host) return hostCase;
  if (keyword === "fast_pattern") {
    state.fastPatterns += 1;
    if (state.fastPatterns > 1) return "fast_pattern is said of two contents";
  }
  content.said.push(keyword);
  return undefined;
}
