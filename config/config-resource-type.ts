import { nearest } from "../core/nearest";
import { configResourceTypes } from "../facts/config-resource-types";

/** What is known of a resource type: AWS Config records it, it may be new, or another is meant. */
export type KnownResourceType =
  | { readonly is: "known" | "unlisted" }
  | { readonly is: "wrong"; readonly meant: string };

/** Whether AWS Config records a resource type. AWS adds types every month, so one like no other may be new. */
export function configResourceType(type: string): KnownResourceType {
  const [, service = "", name = ""] = type.split("::");
  const services = Object.keys(configResourceTypes);
  const near = configResourceTypes[service] === undefined ? nearest(service, services) : service;
  if (near === undefined) return { is: "unlisted" };
  const names = configResourceTypes[near]?.split(" ") ?? [];
  if (near === service && names.includes(name)) return { is: "known" };
  const meant = names.includes(name) ? name : nearest(name, names);
  return meant === undefined ? { is: "unlisted" } : { is: "wrong", meant: `AWS::${near}::${meant}` };
}
