import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider";
import { Construct } from "constructs";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface PipelineProviderProps {
  /** The issuer of tokens, without https://. */
  readonly issuer: string;
  /** Whom tokens are for. */
  readonly audiences: readonly string[];
  /** Its ARN, where it exists and is imported. @default it is made */
  readonly adoptedArn?: string;
}

/**
 * Lets an account check tokens of an issuer. By itself it lets nobody in: roles do. It has no thumbprints, since AWS trusts
 * the authorities that signed the certificates of these issuers.
 *
 * Source: IAM API Reference "CreateOpenIDConnectProvider".
 */
export class PipelineProvider extends Construct {
  readonly resource: IamOpenidConnectProvider;

  constructor(scope: Construct, id: string, props: PipelineProviderProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new IamOpenidConnectProvider(this, "Resource", {
      url: `https://${props.issuer}`,
      clientIdList: [...props.audiences].sort(),
    });
    if (props.adoptedArn !== undefined) adopt(this.resource, props.adoptedArn);
    fulfils(this, "identity.pipelines-trusted-narrowly");
  }
}
