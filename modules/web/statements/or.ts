import type { OwnStatement } from "../own-statement";
import type { StatementKind } from "../statement-kind";
import { joined } from "./joined";

/** Requests that match at least one of two or more statements. */
export const or: StatementKind<readonly OwnStatement[], OwnStatement> = joined("or_statement");
