import { repository } from "../../export/repository";
import { exportedStack } from "./stacks";

const account = exportedStack({ scope: "global", concern: "account" });
const network = exportedStack({
  wave: 2,
  after: [account.path],
  json: {
    resource: { aws_vpc: { main: { tags: { Name: "a" }, cidr_block: "10.0.0.0/16" } } },
    import: [{ to: "aws_vpc.main", id: "vpc-1" }],
  },
});
const input = { organizationName: "Acme", format: "json", stacks: [network, account] } as const;

describe("repository", () => {
  test("holds a folder per stack, a README at the root, and what else it is given", () => {
    const files = repository({ ...input, extraFiles: new Map([[".checkov.yaml", "skip-check: []\n"]]) });
    expect([...files.keys()]).toEqual([
      ".checkov.yaml",
      "README.md",
      "accounts/prod/eu-west-1/network/README.md",
      "accounts/prod/eu-west-1/network/imports.tf.json",
      "accounts/prod/eu-west-1/network/main.tf.json",
      "accounts/prod/global/account/README.md",
      "accounts/prod/global/account/main.tf.json",
    ]);
    expect(files.get(".checkov.yaml")).toBe("skip-check: []\n");
  });

  test("writes JSON with sorted keys, two spaces and a final newline", () => {
    expect(repository(input).get("accounts/prod/eu-west-1/network/main.tf.json")).toBe(
      [
        "{",
        '  "resource": {',
        '    "aws_vpc": {',
        '      "main": {',
        '        "cidr_block": "10.0.0.0/16",',
        '        "tags": {',
        '          "Name": "a"',
        "        }",
        "      }",
        "    }",
        "  }",
        "}",
        "",
      ].join("\n"),
    );
  });

  test("writes HCL by the given function", () => {
    const files = repository({
      ...input,
      format: "hcl",
      toHcl: (document) => `# ${Object.keys(document).join()}`,
    });
    const folder = "accounts/prod/eu-west-1/network";
    expect(files.get(`${folder}/main.tf`)).toBe("# resource\n");
    expect(files.get(`${folder}/imports.tf`)).toBe("# import\n");
    expect([...files.keys()].filter((path) => path.endsWith(".json"))).toEqual([]);
  });

  test("passes promises on to the READMEs", () => {
    const json = { resource: { aws_vpc: { main: { "//": { objectives: ["a.b"] } } } } };
    const files = repository({
      ...input,
      stacks: [{ ...account, json }],
      promises: { "a.b": "Kept." },
    });
    expect(files.get(`${account.path}/README.md`)).toContain("`a.b`: Kept.");
  });

  test("is the same for the same input in another order", () => {
    const other = repository({ ...input, stacks: [account, network] });
    expect([...other]).toEqual([...repository(input)]);
  });

  test.each([
    [
      "a path that is not the placement's",
      [{ ...account, path: "accounts/dev/global/account" }],
      "stack prod.global.account: the path accounts/dev/global/account; accounts/prod/global/<concern>",
    ],
    [
      "a path that is too deep",
      [{ ...account, path: `${account.path}/more` }],
      "stack prod.global.account: the path accounts/prod/global/account/more",
    ],
    [
      "a predecessor that is no stack",
      [network],
      "stack prod.eu-west-1.network: it comes after accounts/prod/global/account, which is no stack",
    ],
    [
      "a predecessor of the same wave",
      [{ ...account, wave: 2 }, network],
      "stack prod.eu-west-1.network: it is in wave 2 and comes after accounts/prod/global/account of wave 2",
    ],
    ["two stacks with one path", [account, account], "of which the second is the first again"],
  ])("refuses %s", (_, stacks, message) => {
    expect(() => repository({ ...input, stacks })).toThrow(message);
  });

  test("refuses a further file in the place of a generated one", () => {
    const extraFiles = new Map([["readme.md", ""]]);
    expect(() => repository({ ...input, extraFiles })).toThrow(
      "the paths README.md and readme.md, of which the second differs from it in case only",
    );
  });
});
