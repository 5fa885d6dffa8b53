import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadOrganization } from "../../config/load-organization";
import type { Notice } from "../../config/notice";
import { hubAndSpoke } from "../hub-and-spoke";
import { smallOrganization, smallOrganizationText } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";

const edge = "tiers: [public, private, firewall], nat: one, egress: { cidrs: [10.0.0.0/8] }, firewall: edge";

/** Reads a small organization with a network and, unless a test says otherwise, its firewall. */
function load(firewall: string, network = edge, more = ""): () => unknown {
  return () =>
    smallOrganization({
      home: "eu-west-1",
      more: `networks:
  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b], ${network} }
${more}firewalls: { edge: ${firewall} }
`,
    });
}

/** What loading says of a firewall whose rules are in a file. */
async function said(
  rules: string | undefined,
  firewall: string,
  notify: (notice: Notice) => void = () => {},
): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "rules"));
  if (rules !== undefined) writeFileSync(join(folder, "rules/egress.rules"), rules);
  const text = smallOrganizationText({
    home: "eu-west-1",
    more: `networks:
  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b], ${edge} }
firewalls:
  edge: ${firewall}
`,
  });
  writeFileSync(join(folder, "organization.yaml"), text);
  try {
    const { firewalls } = await loadOrganization(join(folder, "organization.yaml"), "2027-01-15", notify);
    return firewalls.edge?.rules.egress?.text ?? "";
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, "");
  }
}

const inline = (rule: string) => `{ rules: { own: { priority: 200, text: '${rule}' } } }`;

describe("a firewall", () => {
  test.each([
    "{}",
    "{ quic: allow, inbound: { priority: 100, protocols: [tls, http] } }",
    "{ deniedDomains: { priority: 100, domains: [.bad.example] }, allowedDomains: { priority: 200, domains: [api.example] } }",
    "{ managedGroups: [{ name: MalwareDomainsStrictOrder, priority: 100, mode: drop }] }",
    "{ insideCidrs: [10.0.0.0/8, 100.64.0.0/10] }",
    "{ zoneChanges: { reason: Zone c is added in the second quarter., expires: 2027-06-30 } }",
    "{ observing: { reason: The partners of the shop are being listed., expires: 2027-06-30 } }",
    inline("drop tcp any any -> any any (sid:1;)"),
    "{ tlsInspection: { certificateAuthorityArn: 'arn:aws:acm:eu-west-1:444444444444:certificate/12345678-1234-1234-1234-123456789012', reason: Payments are looked into by order of the board. } }",
  ])("%s is taken", (firewall) => {
    expect(load(firewall)).not.toThrow();
  });

  test.each([
    [
      "{ managedGroups: [{ name: MalwareDomain, priority: 100 }] }",
      /firewalls\.edge\.managedGroups\.0\.name: AWS has no managed group MalwareDomain for strict order; .*write MalwareDomainsStrictOrder/,
    ],
    [
      "{ inbound: { priority: 100, protocols: [tls] }, deniedDomains: { priority: 100, domains: [a.example] } }",
      /firewalls\.edge\.inbound\.priority: priority 100 is that of deniedDomains too; a priority of its own for each group/,
    ],
    [
      "{ inbound: { priority: 100, protocols: [https] } }",
      /firewalls\.edge\.inbound\.protocols\.0: found https; .*did you mean "tls"\?/,
    ],
    [
      "{ inbound: { priority: 10, protocols: [tls] } }",
      /firewalls\.edge\.inbound\.priority: found 10; .*100 to 65000/,
    ],
    [
      "{ allowedDomains: { priority: 100, domains: ['*.example.com'] } }",
      /firewalls\.edge\.allowedDomains\.domains\.0: found '\*\.example\.com'; .*with a dot before it/,
    ],
    [
      "{ observing: { reason: The partners of the shop are being listed., expires: 2026-06-30 } }",
      /firewalls\.edge\.observing\.expires: the exception from observing expired on 2026-06-30/,
    ],
    [
      "{ insideCidrs: [10.0.0.0/24, 172.16.0.0/12] }",
      /firewalls\.edge\.insideCidrs: without 10\.0\.0\.0\/16, which main protects; .*add them, or leave insideCidrs out/,
    ],
    [
      `{ deniedDomains: { priority: 100, domains: [${"a".repeat(64)}.example] } }`,
      /firewalls\.edge\.deniedDomains\.domains\.0: .*63 between dots/,
    ],
    [
      `{ deniedDomains: { priority: 100, domains: [${"abcdefghi.".repeat(25)}example] } }`,
      /firewalls\.edge\.deniedDomains\.domains\.0: .*253 characters/,
    ],
    ["{ rules: { own: { priority: 200 } } }", /firewalls\.edge\.rules\.own: neither file nor text/],
    [
      "{ rules: { own: { priority: 200, file: ../own.rules } } }",
      /firewalls\.edge\.rules\.own\.file: found \.\.\/own\.rules; expected path of a file with rules/,
    ],
    [
      "{ tlsInspection: { reason: Payments are looked into by order of the board. } }",
      /firewalls\.edge\.tlsInspection: neither certificateAuthorityArn nor certificateArns/,
    ],
  ])("%s is refused", (firewall, message) => {
    expect(load(firewall)).toThrow(message);
  });

  test("has at most 20 groups", () => {
    const groups = Array.from(
      { length: 20 },
      (_, index) => `r${index}: { priority: ${200 + index}, text: x }`,
    );
    expect(load(`{ rules: { ${groups.join(", ")} } }`)).toThrow(
      /firewalls\.edge: it has 22 rule groups: 22 of its own and 0 managed ones; 20 rule groups a policy/,
    );
  });

  test.each([
    [
      "tiers: [public, private], firewall: edge",
      /networks\.main\.firewall: found the tiers public, private, without firewall; .*add firewall to tiers/,
    ],
    [
      "tiers: [private, firewall], firewall: edge",
      /networks\.main\.firewall: found the tiers private, firewall, without public; /,
    ],
    [
      `${edge.replace("firewall: edge", "firewall: edg")}`,
      /networks\.main\.firewall: there is no firewall "edg"; .*did you mean "edge"\?/,
    ],
    ["tiers: [private]", /firewalls\.edge: edge is the firewall of no network; /],
    [
      `${edge}, appliance: { serviceName: com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0 }`,
      /networks\.main\.appliance: firewall and appliance; one of them inspects/,
    ],
  ])("in a network of %s is refused", (network, message) => {
    expect(load("{}", network)).toThrow(message);
  });

  test("names certificates of its network's Region", () => {
    const arn = "arn:aws:acm:us-east-1:444444444444:certificate/12345678-1234-1234-1234-123456789012";
    const firewall = `{ tlsInspection: { certificateAuthorityArn: '${arn}', reason: Payments are looked into by order of the board. } }`;
    expect(load(firewall)).toThrow(
      /networks\.main\.firewall: firewalls\.edge names arn:aws:acm:us-east-1:.*, and the network is in eu-west-1/,
    );
  });
});

describe("the firewall of a hub", () => {
  const change = (firewall: string) => () =>
    hubAndSpoke((text) => text.replace("    deniedDomains: {", `    ${firewall}\n    deniedDomains: {`));

  test.each([
    [
      "insideCidrs: [10.64.0.0/12, 10.200.0.0/16]",
      /firewalls\.edge\.insideCidrs: without 10\.80\.0\.0\/22, 10\.80\.8\.0\/21, 10\.81\.0\.0\/18, .*, which inspection-frankfurt, inspection-ireland protects/,
    ],
    ["insideCidrs: [10.64.0.0/11]", /firewalls\.edge\.insideCidrs: without 10\.200\.0\.0\/16, /],
    [
      "inbound: { priority: 600, protocols: [tls] }",
      /firewalls\.edge\.inbound: inbound, and inspection-frankfurt, inspection-ireland stands between networks/,
    ],
  ])("is refused with %s", (firewall, message) => {
    expect(change(firewall)).toThrow(message);
  });

  test("is taken with all blocks behind it", () => {
    expect(change("insideCidrs: [10.0.0.0/8]")).not.toThrow();
  });
});

describe("an appliance", () => {
  const service = (region: string) =>
    `tiers: [public, private, firewall], appliance: { serviceName: com.amazonaws.vpce.${region}.vpce-svc-0123456789abcdef0 }`;
  const other =
    "  other: { account: shop, region: eu-west-1, cidr: 10.1.0.0/16, zones: [a], tiers: [public, private, firewall], firewall: edge }\n";

  test("is taken in place of a firewall", () => {
    expect(load("{}", service("eu-west-1"), other)).not.toThrow();
  });

  test("is a service of the network's Region", () => {
    expect(load("{}", service("us-east-1"), other)).toThrow(
      /networks\.main\.appliance\.serviceName: a service in us-east-1, and the network is in eu-west-1/,
    );
  });
});

describe("rules of one's own", () => {
  const egress = "{ rules: { egress: { priority: 200, file: rules/egress.rules } } }";

  test("are read from their file", async () => {
    const rules = readFileSync("examples/regulated/rules/egress.rules", "utf8");
    expect(await said(rules, egress)).toBe(rules);
  });

  test.each([
    [
      "a file that is not there",
      undefined,
      egress,
      /^organization\.yaml:\d+:\d+ firewalls\.edge\.rules\.egress\.file: rules\/egress\.rules: there is no such file; a file with rules of Suricata/,
    ],
    [
      "a file that is too large",
      "#".repeat(2_100_000),
      egress,
      /rules\.egress\.file: rules\/egress\.rules: it has 2100000 bytes, more than the 2097152 allowed; a file of 2 MiB at most; AWS takes 2,000,000 bytes .* divide the file and give each part its entry under rules/,
    ],
    [
      "a mistake",
      '# egress\n\ndrop tls any any -> any any (tls.snl; content:"a"; sid:1;)\n',
      egress,
      /^rules\/egress\.rules:3:30 \(firewalls\.edge\.rules\.egress\.file\): tls\.snl is no keyword; keywords of Suricata 7; write tls\.sni$/,
    ],
    [
      "a sid twice",
      "drop tls any any -> any any (sid:7;)\ndrop tcp any any -> any any (sid:7;)",
      egress,
      /^rules\/egress\.rules:2:30 \(.*\): sid 7 is that of rules\/egress\.rules:1 too; /,
    ],
    [
      "a mistake in the text",
      undefined,
      inline("drop tcp any any -> any any (priority:1; sid:1;)"),
      /^organization\.yaml:\d+:\d+ firewalls\.edge\.rules\.own\.text, line 1, column 30: AWS Network Firewall takes no priority: under strict order/,
    ],
    [
      "a mistake in a block of text",
      undefined,
      "\n    rules:\n      own:\n        priority: 200\n        text: |\n          # own\n\n          drop tcp any any -> any any (sid:1;)\n          drop tcp any any\n",
      /^organization\.yaml:31:11 firewalls\.edge\.rules\.own\.text: it has no options in parentheses; [^\n]*$/,
    ],
    [
      "a mistake in an option of a block of text, which is indented further",
      undefined,
      "\n    rules:\n      own:\n        priority: 200\n        text: |\n          # own\n            drop tcp any any -> any any (flow:to_sever; sid:1;)\n",
      /^organization\.yaml:29:42 firewalls\.edge\.rules\.own\.text: flow has no to_sever; .*; write flow:to_server;$/,
    ],
    [
      "two mistakes in a line, of which the second follows",
      'drop tcp any any -> any any (content:"a" sid:1;)\n',
      egress,
      /^rules\/egress\.rules:1:30 \(.*\): no semicolon ends content:"a"; [^\n]*$/,
    ],
    [
      "more rules than there is room for",
      "drop tls any any -> any any (sid:1;)\ndrop tcp any any -> any any (sid:2;)",
      egress.replace("}", ", capacity: 1 }"),
      /^organization\.yaml:\d+:\d+ firewalls\.edge\.rules\.egress\.capacity: rules\.egress has 2 rules, and its group room for 1; /,
    ],
    [
      "more than a policy has room for",
      "drop tls any any -> any any (sid:1;)",
      "{ rules: { egress: { priority: 200, file: rules/egress.rules, capacity: 29950 } } }",
      /^organization\.yaml:\d+:\d+ firewalls\.edge: its rule groups reserve 30150: block-quic 100, rules-egress 29950, closing 100, 0 managed groups; a capacity of 30000 a policy; /,
    ],
  ])("are refused with %s", async (_, rules, firewall, message) => {
    expect(await said(rules, firewall)).toMatch(message);
  });
});

describe("the rules of flows", () => {
  const own = (priority: number, more = "") =>
    `own-${priority}: { priority: ${priority}, text: "drop tls any any -> any any (sid:${priority};)"${more} }`;

  /** Reads the example with a hub, which has flows, and further groups of rules. */
  function read(groups: readonly string[]): Promise<unknown> {
    const folder = temporaryFolder();
    const text = readFileSync("examples/hub-and-spoke/organization.yaml", "utf8").replace(
      "    allowedDomains:\n",
      `    rules: { ${groups.join(", ")} }\n    allowedDomains:\n`,
    );
    const file = join(folder, "organization.yaml");
    writeFileSync(file, text);
    return loadOrganization(file, "2026-12-01");
  }

  test.each([
    [
      "in the capacity of a firewall",
      [own(500, ", capacity: 29150")],
      [own(500, ", capacity: 29100")],
      /organization\.yaml:\d+:\d+ firewalls\.edge: its rule groups reserve 30050: .*, flows 100, /,
    ],
    [
      "among its groups",
      Array.from({ length: 13 }, (_, index) => own(500 + index)),
      Array.from({ length: 12 }, (_, index) => own(500 + index)),
      /organization\.yaml:\d+:\d+ firewalls\.edge: it has 21 rule groups: 18 of its own and 3 managed ones/,
    ],
  ])("count %s, as they do when it is made", async (_, tooMany, most, message) => {
    await expect(read(tooMany)).rejects.toThrow(message);
    await expect(read(most)).resolves.toBeDefined();
  });
});

describe("of a firewall it is said", () => {
  async function noticed(firewall: string, rules?: string): Promise<string[]> {
    const notices: string[] = [];
    await said(rules, firewall, ({ where, message }) => notices.push(`${where}: ${message}`));
    return notices
      .filter((notice) => notice.includes("firewalls.edge"))
      .map((notice) => notice.replace(/^\/.*\/(?=organization\.yaml)/, ""));
  }
  const egress = (more: string) =>
    `{ rules: { egress: { priority: 200, file: rules/egress.rules } }${more} }`;
  const pass = "pass tcp any any -> 192.0.2.0/24 443 (flow:to_server; sid:1;)";

  test("that nothing passes", async () => {
    expect(await noticed("{}")).toEqual([
      expect.stringMatching(
        /^organization\.yaml:\d+:\d+ firewalls\.edge: no rule of edge lets anything pass, so that all is dropped/,
      ),
    ]);
    expect(await noticed(egress(""), pass)).toEqual([]);
    expect(await noticed("{ inbound: { priority: 100, protocols: [tls] } }")).toEqual([]);
  });

  test("that an allowed domain has names of strangers", async () => {
    const allowed = (domains: string) => `{ allowedDomains: { priority: 100, domains: [${domains}] } }`;
    expect(await noticed(allowed("api.psp.example, .amazonaws.com"))).toEqual([
      expect.stringMatching(
        /^organization\.yaml:\d+:\d+ firewalls\.edge\.allowedDomains\.domains\.1: \.amazonaws\.com lets pass what strangers put under/,
      ),
    ]);
    expect(await noticed(allowed("api.psp.example, sts.eu-west-1.amazonaws.com"))).toEqual([]);
  });

  test("where own rules say less than they mean, with their lines", async () => {
    const text = `# own\n${pass}\npass udp any any -> 192.0.2.1 123 (sid:2;)\npass udp any any -> 192.0.2.2 123 (sid:3;)`;
    expect(await noticed(egress(""), text)).toEqual([
      expect.stringMatching(
        /\/rules\/egress\.rules:3 \(firewalls\.edge\.rules\.egress\.file\): without flow:to_server .*\(lines 4 likewise\)$/,
      ),
    ]);
    expect(
      await noticed(
        "{ rules: { own: { priority: 200, text: 'pass tcp any any -> 192.0.2.1 443 (sid:1;)' } } }",
      ),
    ).toEqual([
      expect.stringMatching(
        /^organization\.yaml:\d+:\d+ firewalls\.edge\.rules\.own\.text, line 1: without flow:to_server/,
      ),
    ]);
  });

  test("what managed groups never see", async () => {
    const managed = ", managedGroups: [{ name: MalwareDomainsStrictOrder, priority: 300 }]";
    expect(await noticed(egress(managed), pass)).toEqual([
      expect.stringMatching(
        /\/rules\/egress\.rules:1 .*: what it lets pass, MalwareDomainsStrictOrder never see/,
      ),
    ]);
  });
});
