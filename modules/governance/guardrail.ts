import type { ObjectiveId } from "../../controls/objectives";
import type { PolicyStatement } from "../../core/policy-document";
import type { PolicyFamily } from "../../core/policy-family";
import type { Posture } from "../../core/posture";
import type { ExemptRole, GuardrailContext } from "./guardrail-context";
import type { Setting } from "./setting";

/** A role that a guardrail does not bind, with the reason. */
export interface Exemption {
  readonly role: ExemptRole;
  readonly reason: string;
}

/** What a guardrail needs from the configuration before it can say anything. */
export interface GuardrailNeed {
  /** Key of the configuration, such as `guardrails.permissionsBoundary`. */
  readonly setting: string;
  /** Whether the configuration says it. */
  met(context: GuardrailContext): boolean;
}

/** What is known of every guardrail, whichever family it belongs to. */
export interface DescribedGuardrail {
  /** Sid of the statement, `DenyXUnlessY`, or name of the setting; unique in the catalogue. */
  readonly id: string;
  readonly posture: Posture | "choice";
  /** What would go wrong without it, in one line. */
  readonly reason: string;
  /** AWS document or benchmark that asks for it. */
  readonly source: string;
  /** Roles it does not bind; empty where nobody is exempt but by a written exception. */
  readonly exempts: readonly Exemption[];
  /** Objectives that it keeps from being undone. */
  readonly objectives: readonly ObjectiveId[];
  /** Postures leave it out, and naming it is an error, until this is met. @default nothing is needed */
  readonly needs?: GuardrailNeed;
}

/** A curated denial of a service or resource control policy. */
export interface StatementGuardrail extends DescribedGuardrail {
  readonly family: "service-control" | "resource-control";
  /** What it says for one organization: one statement, or several where IAM cannot say it in one. */
  statements(context: GuardrailContext): PolicyStatement[];
}

/** One curated setting of a policy that states what is so: declarative, backup, tag, AI opt-out or chat. */
export interface SettingGuardrail extends DescribedGuardrail {
  readonly family: Exclude<PolicyFamily, StatementGuardrail["family"]>;
  /** The setting for one organization, to be merged with the others of its family. */
  setting(context: GuardrailContext): Setting;
}

/** A curated rule of the organization, in the family that can enforce it. */
export type Guardrail = StatementGuardrail | SettingGuardrail;
