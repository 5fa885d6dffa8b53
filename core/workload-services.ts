/** What runs as a role, and what its trust policy can compare. */
interface Service {
  /** Service principal; undefined where a cluster of its own vouches for it. */
  readonly principal?: string;
  /** What the service is let in for. */
  readonly actions: readonly string[];
  /** ARN of what may take the role after partition, with `*` as the Region and `ACCOUNT` for the account. @default AWS sends none */
  readonly sourceArn?: string;
  /** Whether AWS says for which account it asks. @default false */
  readonly sourceAccount?: true;
}

/**
 * What workloads run on. Of services that say for whom they ask, another account's resource is refused (the confused deputy);
 * of EC2 and Lambda no document says that they do.
 *
 * Sources: IAM User Guide "The confused deputy problem"; Amazon ECS Developer Guide "Amazon ECS task IAM role"; AWS Step
 * Functions Developer Guide "Creating an IAM role for your state machine"; Amazon EKS User Guide "Create IAM role with trust
 * policy required by EKS Pod Identity".
 */
const services = {
  ec2: { principal: "ec2.amazonaws.com", actions: ["sts:AssumeRole"] },
  "ecs-task": {
    principal: "ecs-tasks.amazonaws.com",
    actions: ["sts:AssumeRole"],
    sourceAccount: true,
    sourceArn: "ecs:*:ACCOUNT:*",
  },
  "eks-pod": {
    principal: "pods.eks.amazonaws.com",
    actions: ["sts:AssumeRole", "sts:TagSession"],
    sourceAccount: true,
  },
  "eks-service-account": { actions: ["sts:AssumeRoleWithWebIdentity"] },
  lambda: { principal: "lambda.amazonaws.com", actions: ["sts:AssumeRole"] },
  "step-functions": {
    principal: "states.amazonaws.com",
    actions: ["sts:AssumeRole"],
    sourceAccount: true,
    sourceArn: "states:*:ACCOUNT:stateMachine:*",
  },
} as const satisfies Readonly<Record<string, Service>>;

export type WorkloadService = keyof typeof services;

export const workloadServices: Readonly<Record<WorkloadService, Service>> = services;
