import { DetectiveGraph } from "@cdktf/provider-aws/lib/detective-graph";
import { Construct } from "constructs";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface BehaviourGraphProps {
  /** ARN of a graph that exists already; a region has one at most. @default none: one is made */
  readonly adoptedGraph?: string;
}

/**
 * Detective's behaviour graph of the account that administers it, in one region.
 *
 * Source: Amazon Detective Administration Guide "Setting up Detective".
 */
export class BehaviourGraph extends Construct {
  readonly resource: DetectiveGraph;

  constructor(scope: Construct, id: string, props: BehaviourGraphProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new DetectiveGraph(this, "Resource", { lifecycle: { preventDestroy: true } });
    if (props.adoptedGraph !== undefined) adopt(this.resource, props.adoptedGraph);
    fulfils(this, "detection.behaviour-graphed");
  }
}
