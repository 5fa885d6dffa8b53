import type { AsnMatch } from "./statements/asn";
import type { ByteMatch } from "./statements/byte-match";
import type { GeoMatch } from "./statements/geo";
import type { IpSetMatch } from "./statements/ip-set";
import type { LabelMatch } from "./statements/label-match";
import type { RegexMatch } from "./statements/regex-match";
import type { RegexPatternSetMatch } from "./statements/regex-pattern-set";
import type { SizeConstraint } from "./statements/size-constraint";
import type { SqliMatch } from "./statements/sqli";
import type { XssMatch } from "./statements/xss";

/**
 * What a request must be like for a rule of your own to match it: exactly one key, by AWS's names.
 *
 * Source: AWS WAF Developer Guide, "Rule statement types".
 */
export interface OwnStatement {
  readonly and?: readonly OwnStatement[] | undefined;
  readonly asn?: AsnMatch | undefined;
  readonly byteMatch?: ByteMatch | undefined;
  readonly geo?: GeoMatch | undefined;
  readonly ipSet?: IpSetMatch | undefined;
  readonly labelMatch?: LabelMatch | undefined;
  readonly not?: OwnStatement | undefined;
  readonly or?: readonly OwnStatement[] | undefined;
  readonly regexMatch?: RegexMatch | undefined;
  readonly regexPatternSet?: RegexPatternSetMatch | undefined;
  readonly sizeConstraint?: SizeConstraint | undefined;
  readonly sqli?: SqliMatch | undefined;
  readonly xss?: XssMatch | undefined;
}
