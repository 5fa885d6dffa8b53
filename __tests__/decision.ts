import { type DecisionInput as SimulatedInput, simulatedDecision } from "../testing/simulated-decision";
import "./kept-collator";

/** A request, and the policies under which the simulator decides it. Policies are JSON text or plain objects. */
export interface DecisionInput extends Omit<SimulatedInput, "identityPolicies"> {
  /** What IAM allows the principal. @default everything, so that the policies under test decide */
  readonly identityPolicy?: unknown;
}

/** What the simulator says: `Allowed`, `ExplicitlyDenied` or `ImplicitlyDenied`; throws on invalid input. */
export async function decision({ identityPolicy, ...input }: DecisionInput): Promise<string> {
  const { result } = await simulatedDecision({
    ...input,
    ...(identityPolicy !== undefined && {
      identityPolicies: [{ name: "identity", policy: identityPolicy }],
    }),
  });
  return result;
}
