import type { OwnStatement } from "../own-statement";
import type { StatementKind } from "../statement-kind";
import { joined } from "./joined";

/** Requests that match every one of two or more statements. */
export const and: StatementKind<readonly OwnStatement[], OwnStatement> = joined("and_statement");
