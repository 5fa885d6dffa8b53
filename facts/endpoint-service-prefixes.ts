/**
 * Services of interface endpoints that are not named `com.amazonaws.<Region>.<service>`: what stands before the Region.
 *
 * Source: AWS PrivateLink Guide "AWS services that integrate with AWS PrivateLink", Amazon SageMaker AI.
 * As of: 2026-11-26
 */
export const endpointServicePrefixes: Readonly<Record<string, string>> = {
  experiments: "aws.sagemaker",
  notebook: "aws.sagemaker",
  "partner-app": "aws.sagemaker",
  studio: "aws.sagemaker",
};
