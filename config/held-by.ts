import { type Posture, postures } from "../core/posture";
import { type GuardrailId, guardrailCatalogue } from "../modules/governance/guardrail-catalogue";

/** Ids of the guardrails that a posture holds, in the order of the catalogue; `all` holds the choices too. */
export function heldBy(posture: Posture | "all"): GuardrailId[] {
  const rank = posture === "all" ? postures.length : postures.indexOf(posture);
  return guardrailCatalogue
    .filter(({ posture: own }) => (own === "choice" ? posture === "all" : postures.indexOf(own) <= rank))
    .map(({ id }) => id as GuardrailId);
}
