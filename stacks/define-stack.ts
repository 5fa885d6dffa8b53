import type { Construct } from "constructs";
import { concernOf } from "./concern-of";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Makes the stack of one placement. */
export function defineStack(scope: Construct, props: Omit<PalisadeStackProps, "concern">): PalisadeStack {
  const concern = concernOf(props.placement);
  const stack = new PalisadeStack(scope, { ...props, concern });
  concern.define(stack);
  return stack;
}
