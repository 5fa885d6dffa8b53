import { type AttachedGuardrails, attachedGuardrails } from "../../config/attached-guardrails";
import { bindingGuardrails } from "../../config/binding-guardrails";
import type { Estate } from "../estate";

interface Known {
  readonly attached: readonly AttachedGuardrails[];
  readonly bound: Map<string, ReadonlySet<string>>;
}

const known = new WeakMap<Estate, Known>();

/** Ids of the guardrails that bind an account, wherever they are attached; without an organization none does. */
export function boundGuardrails(estate: Estate, account: string): ReadonlySet<string> {
  const { organization } = estate;
  if (organization.organization === undefined) return new Set();
  const ofEstate = known.get(estate) ?? { attached: attachedGuardrails(organization), bound: new Map() };
  known.set(estate, ofEstate);
  const bound =
    ofEstate.bound.get(account) ?? new Set(bindingGuardrails(organization, account, ofEstate.attached));
  ofEstate.bound.set(account, bound);
  return bound;
}
