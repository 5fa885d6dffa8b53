import { policyTypes } from "../facts/policy-types";

/** A family of organization policies, as Palisade names it. */
export type PolicyFamily = keyof typeof policyTypes;

/** Every family, in the order in which people meet them. */
export const policyFamilies = Object.keys(policyTypes) as [PolicyFamily, ...PolicyFamily[]];
