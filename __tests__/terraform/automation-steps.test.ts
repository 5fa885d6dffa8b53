import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { remediationDocuments } from "../../modules/compliance/remediation-documents";
import { responseDocuments } from "../../modules/response/response-documents";
import { describeWithEmulator } from "./describe-with-emulator";

const limit = 120_000;

/** What automation-steps.py told. */
interface Told {
  readonly trials: Readonly<Record<string, unknown>>;
  /** What AWS's own models find wrong with a call, by document. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
  /** Documents with a script that nothing tries. */
  readonly untried: readonly string[];
}

describeWithEmulator("the steps of automations", () => {
  const documents = { ...remediationDocuments, ...responseDocuments };
  let told: Told;

  beforeAll(() => {
    const steps = Object.fromEntries(Object.entries(documents).map(([name, { steps }]) => [name, steps]));
    const run = spawnSync("python3", [join(__dirname, "automation-steps.py")], {
      input: JSON.stringify(steps),
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(run.stderr);
    told = JSON.parse(run.stdout) as Told;
  }, limit);

  test.each(Object.keys(documents))(
    "%s makes calls that AWS knows, with parameters that they take",
    (name) => {
      expect(told.calls[name]).toEqual([]);
    },
  );

  test("every script is tried", () => {
    expect(told.untried).toEqual([]);
  });

  test("close-administration-ports revokes what admits the internet to SSH and RDP, and leaves the rest", () => {
    expect(told.trials["close-administration-ports"]).toEqual({
      result: { revoked: 2 },
      ingress: [
        [false, "tcp", 22, "10.0.0.0/8"],
        [false, "tcp", 443, "0.0.0.0/0"],
      ],
    });
  });

  test("empty-default-security-group revokes every rule, in and out", () => {
    expect(told.trials["empty-default-security-group"]).toEqual({ before: 2, after: [] });
  });

  test("snapshots are shared with nobody in particular no more, and with named accounts still", () => {
    expect(told.trials["make-database-snapshot-private"]).toEqual({ shared: [["123456789012"]] });
    expect(told.trials["make-snapshots-private"]).toEqual({
      permissions: [[], [{ UserId: "123456789012" }]],
    });
  });

  test("isolate-instance takes this instance off the network, once, and says on it what it had before", () => {
    expect(told.trials["isolate-instance"]).toEqual({
      before: true,
      again: {},
      copied: [1, 1],
      name: "acme-isolated",
      rules: [],
      tagged: true,
      standby: ["Standby"],
      // Isolated all the same, and told of as a failure.
      "without help": [true, [true, true, true]],
      other: true,
    });
  });
});
