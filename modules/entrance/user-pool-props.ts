/** What a user pool is made from; see `UserPool`. */
export interface UserPoolProps {
  readonly name: string;
  /** Who makes accounts. `public` lets everybody sign up. @default administrators */
  readonly signUp?: "administrators" | "public";
  /**
   * `enforced` has Amazon Cognito refuse passwords that leaked and sign-ins at risk, at the price of its plan Plus; `none` takes the
   * plan Essentials. @default enforced
   */
  readonly threatProtection?: "enforced" | "none";
  /** ARN of the web ACL before its sign-in pages and API. @default none */
  readonly webAclArn?: string;
}
