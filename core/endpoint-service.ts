import { endpointServices } from "../facts/endpoint-services";

/** A service that an interface endpoint leads to. */
export interface EndpointService {
  /** The last part of its name, which names the endpoint in Terraform: `ecr.api`. */
  readonly name: string;
  /** Its whole name: `com.amazonaws.eu-west-1.ecr.api`. */
  readonly serviceName: string;
  /** Whether the endpoint takes a policy. One of a partner's service, or of one's own, never does. */
  readonly takesPolicy: boolean;
  /** Whether the endpoint takes the service's own DNS name by default. */
  readonly privateDns: boolean;
  /** TCP ports on which the endpoint listens. */
  readonly ports: readonly number[];
}

/**
 * The endpoint service that a name means in a Region: the last part of a name of AWS (`ecr.api`, `notebook`), a whole name
 * of AWS (`com.amazonaws.eu-west-1.ecr.api`), or that of another account (`com.amazonaws.vpce.eu-west-1.vpce-svc-...`).
 *
 * @returns undefined where AWS has no such service, or a whole name is of another Region
 */
export function endpointService(written: string, region: string): EndpointService | undefined {
  const shared = /^com\.amazonaws\.vpce\.([a-z0-9-]+)\.(vpce-svc-[0-9a-f]{17})$/.exec(written);
  if (shared !== null) {
    const [, itsRegion, name = ""] = shared;
    if (itsRegion !== region) return undefined;
    return { name, serviceName: written, takesPolicy: false, privateDns: false, ports: [443] };
  }
  const serviceName = wholeName(written, region);
  if (serviceName === undefined) return undefined;
  const name = shortName(serviceName, region);
  return {
    name,
    serviceName,
    takesPolicy: !endpointServices.withoutPolicy.includes(name),
    privateDns: !endpointServices.withoutPrivateDns.includes(name),
    ports: endpointServices.ports[name] ?? [443],
  };
}

function wholeName(written: string, region: string): string | undefined {
  // A whole name of AWS is taken although no table has it: AWS adds services every month.
  if (/^((cn\.)?com\.amazonaws|aws\.api|aws\.sagemaker|api\.aws)\./.test(written)) {
    if (!/^[a-z0-9]+([._-][a-z0-9]+)*$/.test(written)) return undefined;
    const global = Object.values(endpointServices.otherwise).includes(written);
    return global || written.split(".").includes(region) ? written : undefined;
  }
  if (endpointServices.china[region]?.includes(written)) {
    return `cn.com.amazonaws.${region}.${written}${written === "transcribe" ? ".cn" : ""}`;
  }
  const otherwise = endpointServices.otherwise[written];
  if (otherwise !== undefined) return otherwise.replace("{region}", region);
  return endpointServices.regional.includes(written) ? `com.amazonaws.${region}.${written}` : undefined;
}

function shortName(serviceName: string, region: string): string {
  const known = Object.entries(endpointServices.otherwise).find(
    ([, pattern]) => pattern.replace("{region}", region) === serviceName,
  );
  if (known !== undefined) return known[0];
  const [, name = serviceName] = serviceName.split(`.${region}.`);
  return serviceName.startsWith("cn.") ? name.replace(/\.cn$/, "") : name;
}
