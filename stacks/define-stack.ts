import type { Construct } from "constructs";
import { concernOf } from "./concern-of";
import { movedResources } from "./moved-resources";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Makes the stack of one placement. */
export function defineStack(scope: Construct, props: Omit<PalisadeStackProps, "concern">): PalisadeStack {
  const concern = concernOf(props.placement);
  const stack = new PalisadeStack(scope, { ...props, concern });
  concern.define(stack);
  const moved = concern.namesAccounts === true ? movedResources(stack) : [];
  if (moved.length > 0) stack.addOverride("moved", moved);
  return stack;
}
