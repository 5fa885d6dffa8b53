/**
 * How much of a body is inspected, for each kind of resource where it can be chosen.
 *
 * Source: AWS WAF API Reference "AssociationConfig" (not load balancers and AppSync, which stay at 8 KB).
 */
export function inspectedBodies(scope: "REGIONAL" | "CLOUDFRONT", kilobytes: number) {
  const size = { defaultSizeInspectionLimit: `KB_${kilobytes}` };
  return {
    requestBody: [
      scope === "CLOUDFRONT"
        ? { cloudfront: size }
        : {
            apiGateway: size,
            appRunnerService: size,
            cognitoUserPool: size,
            verifiedAccessInstance: size,
          },
    ],
  };
}
