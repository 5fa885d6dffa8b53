import { bindingGuardrails } from "../../config/binding-guardrails";
import type { Estate } from "../estate";

const known = new WeakMap<Estate, Map<string, ReadonlySet<string>>>();

/** Ids of the guardrails that bind an account, wherever they are attached; without an organization none does. */
export function boundGuardrails(estate: Estate, account: string): ReadonlySet<string> {
  const ofEstate = known.get(estate) ?? new Map<string, ReadonlySet<string>>();
  known.set(estate, ofEstate);
  const bound =
    ofEstate.get(account) ??
    new Set(
      estate.organization.organization === undefined ? [] : bindingGuardrails(estate.organization, account),
    );
  ofEstate.set(account, bound);
  return bound;
}
