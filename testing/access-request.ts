/** A policy document, as JSON text or a plain object. */
export type PolicyDocument = string | object;

/** What every request says. */
interface Asked {
  /** Such as `s3:GetObject`. */
  readonly action: string;
  /**
   * Further keys of the request by their name: `{ "aws:MultiFactorAuthPresent": "true" }`. Set for you, unless you say them:
   * the principal's ARN and account, `aws:SecureTransport` true, `aws:ViaAWSService` false, and `aws:RequestedRegion` by the
   * resource, or else by the provider of the stack.
   */
  readonly context?: Readonly<Record<string, string | string[]>>;
  /**
   * 12 digits of the account of the principal, or of the role that is assumed. @default that which the provider of the stack
   * allows; of a permission set, that of the resource
   */
  readonly account?: string;
  /**
   * Resource control policies that bind the resource, from the root downwards, one list a level. AWS's RCPFullAWSAccess is
   * added to each. @default none
   */
  readonly resourceControl?: readonly (readonly PolicyDocument[])[];
  /** What Terraform knows after an apply only, by its expression: `{ "aws_kms_key.data.arn": "arn:..." }`. @default none */
  readonly values?: Readonly<Record<string, string>>;
}

/** What a role, user, group or permission set of the stack asks for. */
export interface IdentityRequest extends Asked {
  /** Address of an `aws_iam_role`, `aws_iam_user`, `aws_iam_group` (a member of it), or `aws_ssoadmin_permission_set`. */
  readonly principal: string;
  /** ARN, or address of a resource whose ARN follows from the stack; `*` where the action has no resources. */
  readonly resource: string;
  /** 12 digits of the account that owns the resource. @default that of its ARN, or else that of the principal */
  readonly resourceAccount?: string;
  /** Policy of the resource, which AWS asks as well: a key's always, others across accounts. @default none */
  readonly resourcePolicy?: PolicyDocument;
  /** Texts of managed policies that the stack does not hold, by name or ARN. @default none */
  readonly managedPolicies?: Readonly<Record<string, PolicyDocument>>;
  /**
   * Service control policies that bind the principal, from the root downwards, one list a level. A level without a
   * statement that allows has AWS's FullAWSAccess besides. @default none
   */
  readonly serviceControl?: readonly (readonly PolicyDocument[])[];
  readonly trustOf?: never;
}

/** Somebody who asks to become a role of the stack. Only its trust policy decides, as if IAM allowed the caller all. */
export interface TrustRequest extends Asked {
  /** Address of the `aws_iam_role`. */
  readonly trustOf: string;
  /** The caller, as a policy names it: `{ Federated: "arn:aws:iam::...:oidc-provider/..." }`. An address stands for its ARN. */
  readonly principal:
    | { readonly Federated: string }
    | { readonly AWS: string }
    | { readonly Service: string };
}

/** A request that a policy of a stack decides. */
export type AccessRequest = IdentityRequest | TrustRequest;
