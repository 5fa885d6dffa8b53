import { endpointService } from "../../core/endpoint-service";
import { nearest } from "../../core/nearest";
import { terraformAddress } from "../../core/terraform-address";
import { zoneSlots } from "../../core/zone-slots";
import { endpointServices } from "../../facts/endpoint-services";
import { regionsWithoutService } from "../../facts/services-by-region";
import type { Finding, Rule } from "../rule";

/** Interface endpoints lead to services that AWS has, each once, from zones of their network. */
export const endpointsExist: Rule = ({ networks }) =>
  Object.entries(networks).flatMap(([name, { region, zones, interfaceEndpoints }]) => {
    const all = [...zoneSlots(zones).keys()];
    const owners = new Map<string, string>();
    return interfaceEndpoints.flatMap((entry, index): Finding[] => {
      const { service, zones: some } =
        typeof entry === "string" ? { service: entry, zones: undefined } : entry;
      const path = ["networks", name, "interfaceEndpoints", index];
      const at = typeof entry === "string" ? path : [...path, "service"];
      const known = endpointService(service, region);
      if (known === undefined) return [unknown(at, service, region)];
      if (isMissing(service, region)) return [elsewhere(at, service, region)];
      // As the address in Terraform, which ignores punctuation.
      const address = terraformAddress([known.name]);
      const owner = owners.get(address);
      owners.set(address, service);
      return [
        ...(owner === undefined || owner === service ? [] : [twice(at, service, owner)]),
        ...(some ?? []).flatMap((zone, number) =>
          all.includes(zone) && some?.indexOf(zone) === number
            ? []
            : [strayZone([...path, "zones", number], zone, all)],
        ),
      ];
    });
  });

function unknown(path: Finding["path"], service: string, region: string): Finding {
  const near = nearest(service, endpointServices.regional);
  return {
    path,
    found: `${service}, which is no endpoint service in ${region} that AWS lists`,
    allowed: "endpoint services of the Region of the network, as AWS writes them",
    fix:
      near === undefined
        ? `write the whole name that \`aws ec2 describe-vpc-endpoint-services --region ${region}\` lists`
        : `did you mean "${near}"? Otherwise write the whole name that \`aws ec2 describe-vpc-endpoint-services\` lists`,
  };
}

/** Whether AWS is known not to have the service in the Region. Of most services AWS tells it to an account only. */
function isMissing(service: string, region: string): boolean {
  const regions = Object.entries<readonly string[]>(regionsWithoutService).find(
    ([prefix]) => prefix === service || prefix === `api.${service}`,
  )?.[1];
  return regions?.includes(region) ?? false;
}

function elsewhere(path: Finding["path"], service: string, region: string): Finding {
  return {
    path,
    found: `${service}, which AWS does not have in ${region}`,
    allowed: "endpoint services of the Region of the network",
    fix: "remove it; where AWS has it by now, write its whole name",
  };
}

function twice(path: Finding["path"], service: string, owner: string): Finding {
  return {
    path,
    found: `${service} would have the Terraform address of ${owner}`,
    allowed: "each service once",
    fix: "remove one",
  };
}

function strayZone(path: Finding["path"], zone: string, all: readonly string[]): Finding {
  return {
    path,
    found: all.includes(zone) ? `${zone} is listed twice` : `${zone} is no zone of the network`,
    allowed: `some of ${all.join(", ")}, each once`,
    fix: "correct or remove it; without zones the endpoint stands in all of them",
  };
}
