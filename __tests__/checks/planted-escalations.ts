import type { GrantingStatement } from "../../core/granting-statement";

/** A way to more, planted into the policy of a role, and neighbours by which it is closed. */
export interface PlantedEscalation {
  readonly id: string;
  readonly planted: readonly GrantingStatement[];
  /** By what closes it. */
  readonly closed: Readonly<Record<string, readonly GrantingStatement[]>>;
}

const account = "111122223333";
const role = (name: string) => `arn:aws:iam::${account}:role/${name}`;
const allow = (action: string | string[], more: Partial<GrantingStatement> = {}): GrantingStatement => ({
  Effect: "Allow",
  Action: action,
  Resource: "*",
  ...more,
});
const deny = (action: string | string[], more: Partial<GrantingStatement> = {}): GrantingStatement => ({
  ...allow(action, more),
  Effect: "Deny",
});
const boundary = `arn:aws:iam::${account}:policy/workload-boundary`;

/** Twelve ways, each as somebody would write it without a thought. */
export const plantedEscalations: readonly PlantedEscalation[] = [
  {
    id: "*:*",
    planted: [allow("*")],
    closed: {
      "a Deny of everything": [allow("*"), deny("*")],
      "one service": [allow("s3:*")],
    },
  },
  {
    id: "iam:CreatePolicyVersion",
    planted: [allow("iam:CreatePolicyVersion", { Resource: `arn:aws:iam::${account}:policy/team` })],
    closed: {
      "a Deny of IAM": [allow("iam:Create*"), deny("iam:*")],
      "other actions": [allow(["iam:CreatePolicy", "iam:ListPolicyVersions"])],
    },
  },
  {
    id: "iam:SetDefaultPolicyVersion",
    planted: [allow("iam:Set*", { Resource: `arn:aws:iam::${account}:policy/*` })],
    closed: {
      "one policy": [
        allow("iam:SetDefaultPolicyVersion", { Resource: `arn:aws:iam::${account}:policy/team` }),
      ],
    },
  },
  {
    id: "iam:AttachRolePolicy",
    planted: [allow("iam:AttachRolePolicy", { Resource: role("app") })],
    closed: {
      "a boundary": [
        allow("iam:AttachRolePolicy", { Condition: { ArnEquals: { "iam:PermissionsBoundary": boundary } } }),
      ],
      "one policy": [
        allow("iam:AttachRolePolicy", {
          Condition: { ArnEquals: { "iam:PolicyARN": "arn:aws:iam::aws:policy/AWSDenyAll" } },
        }),
      ],
    },
  },
  {
    id: "iam:PutRolePolicy",
    planted: [
      allow("iam:PutRolePolicy", {
        Condition: { StringEqualsIfExists: { "iam:PermissionsBoundary": boundary } },
      }),
    ],
    closed: {
      "a boundary": [
        allow("iam:PutRolePolicy", {
          Condition: { StringEquals: { "iam:PermissionsBoundary": boundary } },
        }),
      ],
      "a Deny without the boundary": [
        allow("iam:PutRolePolicy"),
        deny(["iam:CreateRole", "iam:PutRolePolicy"], {
          Condition: { StringNotEquals: { "iam:PermissionsBoundary": boundary } },
        }),
      ],
    },
  },
  {
    id: "iam:UpdateAssumeRolePolicy",
    planted: [allow("iam:UpdateAssumeRolePolicy", { Resource: role("*") })],
    closed: { "one role": [allow("iam:UpdateAssumeRolePolicy", { Resource: role("app") })] },
  },
  {
    id: "iam:CreateAccessKey",
    planted: [allow("iam:*AccessKey*", { Resource: `arn:aws:iam::${account}:user/*` })],
    closed: {
      "its own user": [allow("iam:CreateAccessKey", { Resource: "arn:aws:iam::*:user/${aws:username}" })],
      "a Deny on all but one": [
        allow("iam:CreateAccessKey"),
        {
          Effect: "Deny",
          Action: "iam:CreateAccessKey",
          NotResource: "arn:aws:iam::*:user/${aws:username}",
        },
      ],
    },
  },
  {
    id: "iam:PassRole + ec2:RunInstances",
    planted: [allow("iam:PassRole"), allow("ec2:RunInstances")],
    closed: {
      "one role": [allow("iam:PassRole", { Resource: role("app") }), allow("ec2:RunInstances")],
      "another service": [
        allow("iam:PassRole", {
          Condition: { StringEquals: { "iam:PassedToService": "backup.amazonaws.com" } },
        }),
        allow("ec2:RunInstances"),
      ],
      "a Deny of the service": [
        allow(["iam:PassRole", "ec2:RunInstances"]),
        deny("iam:PassRole", {
          Condition: { StringEquals: { "iam:PassedToService": ["ec2.amazonaws.com"] } },
        }),
      ],
      "a Deny of the launch": [allow(["iam:PassRole", "ec2:Run*"]), deny("ec2:RunInstances")],
      "nothing to pass it to": [allow(["iam:PassRole", "ec2:DescribeInstances"])],
    },
  },
  {
    id: "iam:PassRole + lambda:CreateFunction",
    planted: [
      allow("iam:PassRole", { Resource: role("app-*") }),
      allow(["lambda:CreateFunction", "lambda:CreateEventSourceMapping"]),
    ],
    closed: {
      "nothing that starts it": [allow(["iam:PassRole", "lambda:CreateFunction"])],
      "a Deny of all services but one": [
        allow(["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"]),
        deny("iam:PassRole", {
          Condition: { StringNotEquals: { "iam:PassedToService": "backup.amazonaws.com" } },
        }),
      ],
    },
  },
  {
    id: "iam:PassRole + cloudformation:CreateStack",
    planted: [
      allow("iam:Pass*"),
      allow("cloudformation:CreateStack", { Resource: "arn:aws:cloudformation:*:*:stack/app/*" }),
    ],
    closed: {
      "the role that deploys": [
        allow("iam:PassRole", { Resource: "${aws_iam_role.deploys.arn}" }),
        allow("cloudformation:CreateStack"),
      ],
    },
  },
  {
    id: "ssm:SendCommand",
    planted: [
      allow("ssm:SendCommand", {
        Resource: ["arn:aws:ssm:*:*:document/patch", "arn:aws:ec2:*:*:instance/*"],
      }),
    ],
    closed: {
      "instances by their tag": [
        allow("ssm:SendCommand", { Condition: { StringEquals: { "ssm:resourceTag/Team": "store" } } }),
      ],
      "a Deny of Systems Manager": [allow("ssm:SendCommand"), deny("ssm:Send*")],
    },
  },
  {
    id: "sts:AssumeRole",
    planted: [allow("sts:AssumeRole", { Resource: "arn:aws:iam::*:role/deployment" })],
    closed: { "one role": [allow("sts:AssumeRole", { Resource: role("app") })] },
  },
];
