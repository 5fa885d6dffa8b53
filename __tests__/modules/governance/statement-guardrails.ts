import { guardrailCatalogue } from "../../../modules/governance/guardrail-catalogue";
import { isStatement } from "../../../modules/governance/is-statement";

/** The guardrails of the catalogue that decide requests, in its order. */
export const statementGuardrails = guardrailCatalogue.filter(isStatement);
