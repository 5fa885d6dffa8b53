import type { Construct } from "constructs";
import { PalisadeError } from "../core/palisade-error";
import required from "./required-props.json";

const requiredProps: Readonly<Record<string, readonly string[]>> = required;

/**
 * That a construct is given what it needs: TypeScript says so before, JavaScript would fail somewhere inside.
 *
 * @throws PalisadeError naming the construct and every prop that it lacks
 */
export function requireProps(construct: Construct, props: object | undefined): void {
  const name = construct.constructor.name;
  const given: Readonly<Record<string, unknown>> = { ...props };
  const missing = (requiredProps[name] ?? []).filter((prop) => given[prop] === undefined);
  if (missing.length === 0) return;
  throw new PalisadeError([
    {
      where: construct.node.path,
      found: `${name} without ${missing.join(", ")}`,
      allowed: `a value for each of ${requiredProps[name]?.join(", ")}`,
      fix: "give what is missing; the docstring of each prop says what it is for",
    },
  ]);
}
