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

const checkov = (register?: readonly ScannerException[]) => scannerFiles(register).get(".checkov.yaml") ?? "";
const trivy = (register?: readonly ScannerException[]) =>
  scannerFiles(register).get(".trivyignore.yaml") ?? "";

describe("scannerFiles", () => {
  test("makes one file for each scanner", () => {
    expect([...scannerFiles().keys()]).toEqual([".checkov.yaml", ".trivyignore.yaml"]);
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

  test.each([
    ["accounts/prod/global/account/imports.tf.json", true],
    ["accounts/prod/global/account/moved.tf.json", true],
    ["accounts/prod/global/account/removed.tf.json", true],
    ["versions.tf.json", true],
    ["accounts/prod/global/account/main.tf.json", false],
    ["accounts/removed/global/account/main.tf.json", false],
    ["accounts/prod/global/account/not-removed.tf.json", false],
    ["accounts/prod/global/account/moved.tf", false],
  ])("keeps checkov from the files that it cannot read: %s (%s)", (path, skipped) => {
    const [pattern, ...others] = parse(checkov())["skip-path"];
    expect(others).toEqual([]);
    expect(new RegExp(pattern).test(path)).toBe(skipped);
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
    expect(parse(trivy()).misconfigurations.map(({ id }: { id: string }) => id)).toEqual(
      checks("trivy").flatMap((check) => [check, `AVD-${check}`]),
    );
  });

  test("says so where there is no exception", () => {
    expect(parse(checkov([]))["skip-check"]).toEqual([]);
    expect(parse(trivy([])).misconfigurations).toEqual([]);
  });

  test("does not depend on the order of the register", () => {
    expect([...scannerFiles([...scannerRegister].reverse())]).toEqual([...scannerFiles()]);
  });
});
