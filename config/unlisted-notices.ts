import { endpointService } from "../core/endpoint-service";
import { nearest } from "../core/nearest";
import { endpointServices } from "../facts/endpoint-services";
import { configResourceType } from "./config-resource-type";
import { interfaceEndpointServices } from "./interface-endpoint-services";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import { securityHubControl } from "./security-hub-control";
import type { Source } from "./source";

/** What is to be said of names that no table here has, and that AWS may have added since. */
export function unlistedNotices({ compliance, detection, networks }: Organization, source: Source): Notice[] {
  const controls = (["disabledControls", "suppressedFindings"] as const).flatMap((key) =>
    detection[key].flatMap(({ control }, index) =>
      securityHubControl(control).is === "unlisted"
        ? [
            {
              where: source.where(["detection", key, index, "control"]),
              message: `Palisade does not know the control ${control}; if Security Hub has none, no finding is meant by it`,
            },
          ]
        : [],
    ),
  );
  const types = compliance.recording.overrides.flatMap((type, index) =>
    configResourceType(type).is === "unlisted"
      ? [
          {
            where: source.where(["compliance", "recording", "overrides", index]),
            message: `Palisade does not know the resource type ${type}; if AWS Config has none, it refuses the recorder`,
          },
        ]
      : [],
  );
  const endpoints = Object.entries(networks).flatMap(([name, network]) =>
    interfaceEndpointServices(network).flatMap((written, index) => {
      const message = unlistedEndpoint(written, network.region);
      return message === undefined
        ? []
        : [{ where: source.where(["networks", name, "interfaceEndpoints", index]), message }];
    }),
  );
  return [...controls, ...types, ...endpoints];
}

/** A whole name is taken as it is, since AWS adds services every month: misspelled, it fails when it is applied. */
function unlistedEndpoint(written: string, region: string): string | undefined {
  if (!written.includes(`.${region}.`) || written.startsWith("com.amazonaws.vpce.")) return undefined;
  const name = endpointService(written, region)?.name ?? "";
  if (endpointService(name, region)?.serviceName === written) return undefined;
  const known = [
    ...endpointServices.regional,
    ...Object.keys(endpointServices.otherwise),
    ...(endpointServices.china[region] ?? []),
  ];
  const near = endpointService(nearest(name, known) ?? "", region);
  const meant = near === undefined ? "" : ` did you mean ${near.serviceName}?`;
  return `Palisade does not know the endpoint service ${written}; if AWS has none of that name, the apply fails;${meant} \`aws ec2 describe-vpc-endpoint-services --region ${region}\` lists those that there are`;
}
