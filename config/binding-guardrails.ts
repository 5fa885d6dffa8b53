import { type AttachedGuardrails, attachedGuardrails } from "./attached-guardrails";
import type { Organization } from "./schema/organization";
import { targetsAbove } from "./targets-above";

/**
 * Ids of the guardrails that apply to an account, wherever they are attached.
 *
 * @param all what `attachedGuardrails` says, for whoever asks of many accounts
 */
export function bindingGuardrails(
  organization: Organization,
  account: string,
  all: readonly AttachedGuardrails[] = attachedGuardrails(organization),
): string[] {
  const names = targetsAbove(organization, { kind: "account", name: account });
  return all
    .filter(({ target }) =>
      target.kind === "account" ? target.name === account : names.includes(target.name),
    )
    .flatMap(({ guardrails }) => guardrails.filter(({ chosen }) => chosen !== "relaxed").map(({ id }) => id));
}
