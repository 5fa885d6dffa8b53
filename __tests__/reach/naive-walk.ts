import type { SynthesizedStack } from "../../controls/synthesized-stack";

type Body = Readonly<Record<string, unknown>>;
interface Thing {
  readonly stack: string;
  readonly type: string;
  readonly label: string;
  readonly body: Body;
}
interface Question {
  /** IPv4 addresses. */
  readonly from: string;
  readonly to: string;
  readonly port: number;
  /** Roles of the security groups, where they are asked: `application`. */
  readonly fromGroup?: string;
  readonly toGroup?: string;
}
type Zones = Readonly<Record<string, string>>;

/** Thrown where AWS chooses a zone, so that each is tried. */
class Choice extends Error {
  constructor(
    readonly of: string,
    readonly zones: readonly string[],
  ) {
    super("a choice");
  }
}

const lost = "lost";

/**
 * A walk of packets through Terraform JSON as somebody would do it by hand, who knows nothing of the checker: it reads no
 * model, cuts no addresses into classes, follows one packet after the other, and says only whether an answer comes back.
 * It knows what the networks of these tests have, and nothing else.
 */
export class NaiveWalk {
  private readonly things: readonly Thing[];

  constructor(private readonly stacks: ReadonlyMap<string, SynthesizedStack>) {
    this.things = [...stacks].flatMap(([stack, json]) => [
      ...list(stack, json.resource, ""),
      ...list(stack, json.data, "data."),
    ]);
  }

  /** Whether the request arrives and its reply comes back, whatever zones AWS chooses and ports the client takes. */
  reaches(question: Question): "reached" | "partly" | "refused" {
    const ports = this.clientPorts(question);
    if (ports.length === 0) return "refused";
    return this.ordinaryPorts().every((port) => ports.includes(port)) ? "reached" : "partly";
  }

  /** From which ports the client may ask, of those on which something may change, whatever zones AWS chooses. */
  clientPorts(question: Question, zones: Zones = {}): readonly number[] {
    try {
      return this.conversation(question, zones);
    } catch (choice) {
      if (!(choice instanceof Choice)) throw choice;
      const each = choice.zones.map((zone) => this.clientPorts(question, { ...zones, [choice.of]: zone }));
      return (each[0] ?? []).filter((port) => each.every((ports) => ports.includes(port)));
    }
  }

  /** Ports on which something may change. */
  changes(): number[] {
    const bounds = this.all("aws_network_acl_rule").flatMap(({ body }) => [
      Number(body["from_port"]) - 1,
      Number(body["from_port"]),
      Number(body["to_port"]),
      Number(body["to_port"]) + 1,
    ]);
    return [...new Set([1, 1023, 1024, 3388, 3390, 65535, ...bounds])].filter(
      (port) => port >= 1 && port <= 65535,
    );
  }

  private conversation(question: Question, zones: Zones): readonly number[] {
    const { from, to, port } = question;
    const [here, there] = [this.subnetOf(from), this.subnetOf(to)];
    const seen: string[] = [];
    const request: Travel = { way: "request", ports: [port], source: from, target: to, zones, seen, nat: [] };
    const end =
      here === undefined ? this.enter(there, request) : this.leave(here, this.tableOf(here), request);
    if (end !== (there === undefined ? "outside" : key(there))) return [];
    // The firewalls were passed: groups of others are nobody's then.
    const passedFirewall = seen.length > 0;
    if (
      !this.groupsLet(question, here, there, {
        source: request.source,
        nat: request.nat.length > 0,
        passedFirewall,
      })
    )
      return [];
    const back: string[] = [];
    const reply: Travel = {
      way: "reply",
      ports: this.changes(),
      source: to,
      target: request.source,
      zones,
      seen: back,
      nat: [...request.nat],
    };
    const start =
      there === undefined
        ? this.enter(this.vpcEnd(request.nat.at(-1)?.nat, here), reply)
        : this.leave(there, this.tableOf(there), reply);
    if (start !== (here === undefined ? "outside" : key(here))) return [];
    return seen.join() === back.reverse().join() ? reply.ports : [];
  }

  /** From the internet, by the gateway of a VPC. */
  private enter(subnet: Thing | undefined, travel: Travel): string {
    const vpc = subnet && this.follow(subnet, "vpc_id");
    const gateway = vpc && this.all("aws_internet_gateway").find((one) => this.follow(one, "vpc_id") === vpc);
    if (subnet === undefined || gateway === undefined) return lost;
    const edge = this.all("aws_route_table_association").find(
      (one) => this.follow(one, "gateway_id") === gateway,
    );
    const table = edge && this.follow(edge, "route_table_id");
    return this.route(vpc as Thing, undefined, table, travel);
  }

  private leave(subnet: Thing, table: Thing | undefined, travel: Travel): string {
    return this.route(this.follow(subnet, "vpc_id") as Thing, subnet, table, travel);
  }

  private route(vpc: Thing, at: Thing | undefined, table: Thing | undefined, travel: Travel): string {
    if (travel.steps === undefined) travel.steps = 0;
    travel.steps += 1;
    if (travel.steps > 30) return lost;
    const options = this.all("aws_route")
      .filter((one) => table !== undefined && this.follow(one, "route_table_id") === table)
      .map((one) => ({ block: String(one.body["destination_cidr_block"]), route: one as Thing | undefined }));
    options.unshift({ block: String(vpc.body["cidr_block"]), route: undefined });
    let best: (typeof options)[number] | undefined;
    for (const option of options) {
      if (!within(travel.target, option.block)) continue;
      if (best === undefined || bits(option.block) >= bits(best.block)) best = option;
    }
    if (best === undefined) return lost;
    if (best.route === undefined) return this.deliver(vpc, at, travel);
    return this.follows(vpc, at, best.route, travel);
  }

  private follows(vpc: Thing, at: Thing | undefined, route: Thing, travel: Travel): string {
    const { body } = route;
    if (body["gateway_id"] !== undefined) {
      const gateway = this.follow(route, "gateway_id");
      if (gateway === undefined || (at !== undefined && !this.aclLets(at, "egress", travel))) return lost;
      if (/^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(travel.target)) return lost;
      return within(travel.source, String(vpc.body["cidr_block"])) ? "outside" : lost;
    }
    if (body["nat_gateway_id"] !== undefined) {
      const nat = this.follow(route, "nat_gateway_id");
      const subnet = nat && this.follow(nat, "subnet_id");
      if (nat === undefined || subnet === undefined || !this.cross(at, subnet, travel)) return lost;
      if (travel.way === "reply") return lost;
      travel.nat.push({ nat: subnet, original: travel.source });
      travel.source = natOf(subnet);
      return this.leave(subnet, this.tableOf(subnet), travel);
    }
    if (body["vpc_endpoint_id"] !== undefined) {
      const firewall = this.follow(route, "vpc_endpoint_id");
      const [, zone] = /"([a-z]+-[a-z]+-\d[a-z])"/.exec(String(body["vpc_endpoint_id"])) ?? [];
      const mappings = [(firewall?.body["subnet_mapping"] ?? []) as Body | Body[]].flat();
      const subnet = mappings
        .map((mapping) => this.refer(firewall as Thing, mapping["subnet_id"]))
        .find((one) => one !== undefined && one.body["availability_zone"] === zone);
      if (firewall === undefined || subnet === undefined || !this.cross(at, subnet, travel)) return lost;
      travel.seen.push(`${key(firewall)} ${zone}`);
      return this.leave(subnet, this.tableOf(subnet), travel);
    }
    if (body["transit_gateway_id"] !== undefined) return this.intoTransit(vpc, at, travel);
    throw new Error(`nobody knows where ${key(route)} leads`);
  }

  private intoTransit(vpc: Thing, at: Thing | undefined, travel: Travel): string {
    const attachment = this.attachments().find((one) => this.follow(one, "vpc_id") === vpc);
    const zone = at?.body["availability_zone"];
    const subnet =
      attachment && this.attached(attachment).find((one) => one.body["availability_zone"] === zone);
    if (attachment === undefined || at === undefined || subnet === undefined) return lost;
    if (!this.aclLets(at, "egress", travel) || !this.aclLets(subnet, "ingress", travel)) return lost;
    const table = this.all("aws_ec2_transit_gateway_route_table_association")
      .filter((one) => this.meant(one) === attachment)
      .map((one) => this.tableName(one))[0];
    if (table === undefined) return lost;
    let best: { readonly block: string; readonly to: Thing | undefined } | undefined;
    for (const one of this.all("aws_ec2_transit_gateway_route_table_propagation")) {
      const to = this.meant(one);
      const network = to && this.follow(to, "vpc_id");
      if (network === undefined || this.tableName(one) !== table) continue;
      const block = String(network.body["cidr_block"]);
      if (within(travel.target, block) && (best === undefined || bits(block) > bits(best.block)))
        best = { block, to };
    }
    for (const one of this.all("aws_ec2_transit_gateway_route")) {
      const block = String(one.body["destination_cidr_block"]);
      if (this.tableName(one) !== table || !within(travel.target, block)) continue;
      const to = one.body["blackhole"] === true ? undefined : this.meant(one);
      if (best === undefined || bits(block) >= bits(best.block)) best = { block, to };
    }
    return best?.to === undefined ? lost : this.outOfTransit(best.to, String(zone), travel);
  }

  private outOfTransit(to: Thing, zone: string, travel: Travel): string {
    const subnets = this.attached(to);
    if (subnets.length === 0) return lost;
    const applies = to.body["appliance_mode_support"] === "enable";
    const same = applies ? undefined : subnets.find((one) => one.body["availability_zone"] === zone);
    const choice = applies ? key(to) : `${travel.way} ${key(to)}`;
    const chosen = same ?? subnets.find((one) => one.body["availability_zone"] === travel.zones[choice]);
    if (chosen === undefined)
      throw new Choice(
        choice,
        subnets.map((one) => String(one.body["availability_zone"])),
      );
    return this.leave(chosen, this.tableOf(chosen), travel);
  }

  private deliver(vpc: Thing, at: Thing | undefined, travel: Travel): string {
    const subnet = this.subnetOf(travel.target);
    if (subnet === undefined || this.follow(subnet, "vpc_id") !== vpc) return lost;
    if (!this.cross(at, subnet, travel)) return lost;
    const last = travel.nat.at(-1);
    if (travel.way === "reply" && last?.nat === subnet && travel.target === natOf(subnet)) {
      travel.nat.pop();
      travel.target = last.original;
      return this.leave(subnet, this.tableOf(subnet), travel);
    }
    return key(subnet);
  }

  /** Whether the ACLs between two subnets let a packet pass; within one nobody asks them. */
  private cross(at: Thing | undefined, to: Thing, travel: Travel): boolean {
    if (at === to) return true;
    return (at === undefined || this.aclLets(at, "egress", travel)) && this.aclLets(to, "ingress", travel);
  }

  private aclLets(subnet: Thing, direction: "ingress" | "egress", travel: Travel): boolean {
    const association = this.all("aws_network_acl_association").find(
      (one) => this.follow(one, "subnet_id") === subnet,
    );
    const acl = association && this.follow(association, "network_acl_id");
    if (acl === undefined) throw new Error(`${key(subnet)} has no network ACL`);
    const peer = direction === "ingress" ? travel.source : travel.target;
    const rules = this.all("aws_network_acl_rule")
      .filter((one) => this.follow(one, "network_acl_id") === acl)
      .map(({ body }) => body)
      .filter((body) => (body["egress"] === true) === (direction === "egress"))
      .filter(({ protocol }) => ["-1", "tcp", "6"].includes(String(protocol)))
      .filter((body) => body["cidr_block"] !== undefined && within(peer, String(body["cidr_block"])))
      .sort((one, other) => Number(one["rule_number"]) - Number(other["rule_number"]));
    const passes = (port: number) => {
      const rule = rules.find(
        (body) =>
          String(body["protocol"]) === "-1" ||
          (Number(body["from_port"]) <= port && port <= Number(body["to_port"])),
      );
      return rule?.["rule_action"] === "allow";
    };
    // A NAT gateway takes any of its ports, and the client one that it chooses.
    if (travel.way === "request") return travel.ports.every(passes);
    if (travel.nat.length > 0) return this.ordinaryPorts().every(passes);
    travel.ports = travel.ports.filter(passes);
    return travel.ports.length > 0;
  }

  private groupsLet(
    { from, to, port, fromGroup, toGroup }: Question,
    here: Thing | undefined,
    there: Thing | undefined,
    seen: { readonly source: string; readonly nat: boolean; readonly passedFirewall: boolean },
  ): boolean {
    const mine = here && fromGroup ? this.group(here, fromGroup) : undefined;
    const theirs = there && toGroup ? this.group(there, toGroup) : undefined;
    const noMembers = seen.passedFirewall || seen.nat;
    const out =
      mine === undefined ||
      this.groupLets(mine, "egress", to, port, seen.passedFirewall ? undefined : theirs);
    const into =
      theirs === undefined ||
      this.groupLets(theirs, "ingress", seen.nat ? seen.source : from, port, noMembers ? undefined : mine);
    return out && into;
  }

  private groupLets(
    group: Thing,
    direction: "ingress" | "egress",
    peer: string,
    port: number,
    peerGroup: Thing | undefined,
  ): boolean {
    return this.all(`aws_vpc_security_group_${direction}_rule`)
      .filter((one) => this.follow(one, "security_group_id") === group)
      .filter(({ body }) => ["tcp", "-1"].includes(String(body["ip_protocol"])))
      .filter(({ body }) => Number(body["from_port"]) <= port && port <= Number(body["to_port"]))
      .some((one) => {
        const { cidr_ipv4: block, referenced_security_group_id: other } = one.body;
        if (block !== undefined) return within(peer, String(block));
        return other !== undefined && peerGroup !== undefined && this.refer(one, other) === peerGroup;
      });
  }

  private group(subnet: Thing, role: string): Thing {
    const vpc = this.follow(subnet, "vpc_id");
    const found = this.all("aws_security_group").find(
      (one) => this.follow(one, "vpc_id") === vpc && String(one.body["name"]).endsWith(`-${role}`),
    );
    if (found === undefined) throw new Error(`there is no group ${role}`);
    return found;
  }

  /** Of those, the ones that clients and NAT gateways take; 3389 is nobody's. */
  private ordinaryPorts(): number[] {
    return this.changes().filter((port) => port >= 1024 && port !== 3389);
  }

  private tableOf(subnet: Thing): Thing | undefined {
    const association = this.all("aws_route_table_association").find(
      (one) => this.follow(one, "subnet_id") === subnet,
    );
    return association && this.follow(association, "route_table_id");
  }

  private subnetOf(address: string): Thing | undefined {
    return this.all("aws_subnet").find(({ body }) => within(address, String(body["cidr_block"])));
  }

  /** Where replies from the internet enter: at the NAT gateway, or where the request began. */
  private vpcEnd(nat: Thing | undefined, here: Thing | undefined): Thing | undefined {
    return nat ?? here;
  }

  private attachments(): readonly Thing[] {
    return this.all("aws_ec2_transit_gateway_vpc_attachment");
  }

  private attached(attachment: Thing): Thing[] {
    return [attachment.body["subnet_ids"] ?? []]
      .flat()
      .map((id) => this.refer(attachment, id))
      .filter((one) => one !== undefined);
  }

  /** The attachment that something at the hub is about: its path bears the name of the stack of the spoke. */
  private meant(thing: Thing): Thing | undefined {
    const argument = String(thing.body["transit_gateway_attachment_id"]);
    const reference = this.refer(thing, argument);
    if (argument.includes("${") && reference === undefined) return undefined;
    const { metadata } = (thing.body["//"] ?? {}) as { readonly metadata?: { readonly path?: string } };
    const place = thing.type.endsWith("_route") ? `${reference?.label}` : `${metadata?.path}`;
    const stack = [...this.stacks.keys()].find((one) => place.split(/[/_]/).includes(one));
    return this.attachments().find((one) => one.stack === stack);
  }

  private tableName(thing: Thing): string | undefined {
    return this.follow(thing, "transit_gateway_route_table_id")?.label;
  }

  private all(type: string): readonly Thing[] {
    return this.things.filter((one) => one.type === type);
  }

  private follow(thing: Thing, argument: string): Thing | undefined {
    return this.refer(thing, thing.body[argument]);
  }

  private refer(thing: Thing, value: unknown): Thing | undefined {
    const [, type, label] = /\$\{[^}]*?((?:data\.)?aws_\w+)\.([\w-]+)/.exec(String(value)) ?? [];
    return this.things.find((one) => one.stack === thing.stack && one.type === type && one.label === label);
  }
}

interface Travel {
  readonly way: "request" | "reply";
  ports: readonly number[];
  source: string;
  target: string;
  readonly zones: Zones;
  readonly seen: string[];
  /** NAT gateways by their subnets, with what they took the place of. */
  readonly nat: { readonly nat: Thing; readonly original: string }[];
  steps?: number;
}

function list(stack: string, types: SynthesizedStack["resource"], prefix: string): Thing[] {
  return Object.entries(types ?? {}).flatMap(([type, named]) =>
    Object.entries(named).map(([label, body]) => ({ stack, type: `${prefix}${type}`, label, body })),
  );
}

function key({ stack, type, label }: Thing): string {
  return `${stack} ${type}.${label}`;
}

/** The last address but one of the subnet of a NAT gateway stands for its own. */
function natOf(subnet: Thing): string {
  const [address = "", prefix = ""] = String(subnet.body["cidr_block"]).split("/");
  const last = number(address) + 2 ** (32 - Number(prefix)) - 2;
  return [24, 16, 8, 0].map((shift) => Math.floor(last / 2 ** shift) % 256).join(".");
}

function bits(block: string): number {
  return Number(block.split("/")[1]);
}

function within(address: string, block: string): boolean {
  const [first = "", prefix = ""] = block.split("/");
  const size = 2 ** (32 - Number(prefix));
  return Math.floor(number(address) / size) === Math.floor(number(first) / size);
}

function number(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}
