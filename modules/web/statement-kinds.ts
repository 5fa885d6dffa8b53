import type { OwnStatement } from "./own-statement";
import type { StatementKind } from "./statement-kind";
import { and } from "./statements/and";
import { asn } from "./statements/asn";
import { byteMatch } from "./statements/byte-match";
import { geo } from "./statements/geo";
import { ipSet } from "./statements/ip-set";
import { labelMatch } from "./statements/label-match";
import { not } from "./statements/not";
import { or } from "./statements/or";
import { regexMatch } from "./statements/regex-match";
import { regexPatternSet } from "./statements/regex-pattern-set";
import { sizeConstraint } from "./statements/size-constraint";
import { sqli } from "./statements/sqli";
import { xss } from "./statements/xss";

type Kinds = {
  readonly [Key in keyof OwnStatement]-?: StatementKind<NonNullable<OwnStatement[Key]>, OwnStatement>;
};

/** The one list of the kinds of statements, by their keys. */
export const statementKinds: Kinds = {
  and,
  asn,
  byteMatch,
  geo,
  ipSet,
  labelMatch,
  not,
  or,
  regexMatch,
  regexPatternSet,
  sizeConstraint,
  sqli,
  xss,
};
