import { type GuardrailId, guardrailIndex, type Posture, postures } from "../core/guardrail-index";

/** Ids of the guardrails that a posture holds, in the order of the index; `all` holds the choices too. */
export function heldBy(posture: Posture | "all"): GuardrailId[] {
  const rank = posture === "all" ? postures.length : postures.indexOf(posture);
  return (Object.keys(guardrailIndex) as GuardrailId[]).filter((id) => {
    const own: string = guardrailIndex[id].posture;
    return own === "choice" ? posture === "all" : (postures as readonly string[]).indexOf(own) <= rank;
  });
}
