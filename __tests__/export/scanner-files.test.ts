import { parse } from "yaml";
import { type ScannerException, scannerRegister } from "../../checks/scanner-register";
import { scannerFiles } from "../../export/scanner-files";

const exception = (given: Partial<ScannerException>): ScannerException => ({
  scanner: "checkov",
  check: "CKV_AWS_1",
  resourceTypes: ["aws_b", "aws_a"],
  reason: "It does not suit.",
  source: "A document",
  ...given,
});

const checkov = (register?: readonly ScannerException[], format: "json" | "hcl" = "json") =>
  scannerFiles(format, register).get(".checkov.yaml") ?? "";
const trivy = (register?: readonly ScannerException[], format: "json" | "hcl" = "json") =>
  scannerFiles(format, register).get(".trivyignore.yaml") ?? "";

describe("scannerFiles", () => {
  test("makes one file for each scanner", () => {
    expect([...scannerFiles("json").keys()]).toEqual([".checkov.yaml", ".trivyignore.yaml"]);
  });

  test("lists each of checkov's checks under its reason, sorted", () => {
    const text = checkov([exception({ check: "CKV_AWS_2" }), exception({ check: "CKV2_AWS_9" })]);
    expect(text).toContain(
      [
        "skip-check:",
        "  # aws_a, aws_b: It does not suit.",
        "  # Source: A document.",
        "  - CKV2_AWS_9",
        "  # aws_a, aws_b: It does not suit.",
        "  # Source: A document.",
        "  - CKV_AWS_2",
        "",
      ].join("\n"),
    );
  });

  test("keeps a reason of several lines in its comment", () => {
    const text = checkov([exception({ reason: "One\n  - CKV_AWS_24\ntwo." })]);
    expect(parse(text)["skip-check"]).toEqual(["CKV_AWS_1"]);
  });

  /** How checkov 3.3 reads skip-path: a pattern for each, and in module_finder.py all, joined by their characters. */
  function checkovSkips(paths: readonly string[], path: string): boolean {
    const printed = `([${paths.map((one) => `'${one}'`).join(", ")}])`;
    const joined = new RegExp([...printed].join("|"));
    expect(joined).toBeInstanceOf(RegExp);
    return paths.some((one) => new RegExp(one.replace(".terraform", "\\.terraform")).test(path));
  }

  test.each([
    ["/work/accounts/prod/global/account/imports.tf.json", true],
    ["accounts/prod/global/account/moved.tf.json", true],
    ["accounts\\prod\\global\\account\\removed.tf.json", true],
    ["versions.tf.json", true],
    ["accounts/prod/global/account/main.tf.json", false],
    ["accounts/removed/global/account/main.tf.json", false],
    ["accounts/prod/global/account/moved.tf", false],
    ["accounts/versions/eu-west-1/network-imports/main.tf.json", false],
  ])("keeps checkov from the files that it cannot read: %s (%s)", (path, skipped) => {
    expect(checkovSkips(parse(checkov())["skip-path"], path)).toBe(skipped);
  });

  test("names paths in characters that checkov's one regular expression survives", () => {
    const paths: string[] = parse(checkov())["skip-path"];
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(path).toMatch(/^[a-z.]+$/);
    // What crashed checkov before.
    expect(() => checkovSkips(["(^|[/\\\\])(imports)\\.tf\\.json$"], "x")).toThrow(SyntaxError);
  });

  test("skips nothing in HCL, which checkov reads as it is", () => {
    expect(parse(checkov(undefined, "hcl"))).toEqual({ "skip-check": expect.any(Array) });
  });

  test("binds Trivy's exceptions to format and to the folders of their concerns", () => {
    const bound = exception({ scanner: "trivy", check: "AWS-0001", concerns: ["network"], format: "json" });
    const json = parse(trivy([bound])).misconfigurations;
    expect(json[0].paths).toEqual([
      "accounts/*/*/network/main.tf.json",
      "accounts/*/*/network-*/main.tf.json",
    ]);
    expect(parse(trivy([bound], "hcl")).misconfigurations).toEqual([]);
    expect(trivy([], "json")).toContain("--format hcl");
    expect(trivy([], "hcl")).not.toContain("--format hcl");
  });

  test("gives Trivy both ids of a check, with the reason as its statement", () => {
    const text = trivy([exception({ scanner: "trivy", check: "AWS-0001", reason: 'Says "no": # never.' })]);
    const statement = 'aws_a, aws_b: Says "no": # never. Source: A document.';
    expect(parse(text)).toEqual({
      misconfigurations: [
        { id: "AWS-0001", statement },
        { id: "AVD-AWS-0001", statement },
      ],
    });
  });

  test("takes its exceptions from the register", () => {
    const checks = (scanner: string) =>
      scannerRegister.filter((entry) => entry.scanner === scanner).map(({ check }) => check);
    expect(parse(checkov())["skip-check"]).toEqual(checks("checkov"));
    const ids = (text: string) => parse(text).misconfigurations.map(({ id }: { id: string }) => id);
    expect(ids(trivy())).toEqual(checks("trivy").flatMap((check) => [check, `AVD-${check}`]));
    expect(ids(trivy(undefined, "hcl"))).not.toContain("AWS-0090");
  });

  test("says so where there is no exception", () => {
    expect(parse(checkov([]))["skip-check"]).toEqual([]);
    expect(parse(trivy([])).misconfigurations).toEqual([]);
  });

  test("does not depend on the order of the register", () => {
    expect([...scannerFiles("hcl", [...scannerRegister].reverse())]).toEqual([...scannerFiles("hcl")]);
  });
});
